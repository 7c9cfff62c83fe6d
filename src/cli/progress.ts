import type { Progress } from '../../workers/runner.ts';
import { printableJson } from './printable.ts';

export type LogFormat = 'text' | 'json';

export interface ProgressLine {
  show(progress: Progress): void;
  /** Wipes the bar away. */
  end(): void;
}

/** A bar on a terminal, JSON Lines when asked for, nothing otherwise. Always on the error stream. */
export function progressLine(stream: NodeJS.WriteStream, format: LogFormat, label: string): ProgressLine {
  if (format === 'json')
    return {
      show: ({ done, total }) => stream.write(`${printableJson({ type: 'progress', done, total })}\n`),
      end() {},
    };
  if (!stream.isTTY) return { show() {}, end() {} };
  const columns = Math.min(Math.max((stream.columns ?? 80) - 40, 10), 40);
  let drawn = false;
  return {
    show({ done, total }) {
      drawn = true;
      const filled = Math.round((columns * done) / total);
      const bar = '█'.repeat(filled) + '░'.repeat(columns - filled);
      stream.write(`\r\u001b[2K${bar} ${done} / ${total} ${label}`);
    },
    end() {
      if (drawn) stream.write('\r\u001b[2K');
      drawn = false;
    },
  };
}
