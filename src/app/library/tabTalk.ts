// What the tabs of one page tell each other. Any page of the same host can speak here, so messages are looked at first.

import { isObject } from '../../study/schema/shape.ts';

export type TabMessage =
  /** I have just opened this study. */
  | { readonly kind: 'opened'; readonly id: string }
  /** I have it open as well. */
  | { readonly kind: 'alsoHere'; readonly id: string }
  /** I have kept another state of it. */
  | { readonly kind: 'changed'; readonly id: string; readonly revision: number }
  /** The list has changed. */
  | { readonly kind: 'list' };

/** A line to the other tabs; where the browser has none, silence. */
export class TabTalk {
  readonly #channel: BroadcastChannel | null;

  constructor(name: string, onHear: (message: TabMessage) => void) {
    this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data);
      if (message) onHear(message);
    });
  }

  say(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
  }
}

/** The message, or `null` if it is none of ours. */
export function readMessage(data: unknown): TabMessage | null {
  if (!isObject(data)) return null;
  const { kind, id, revision } = data;
  if (kind === 'list') return { kind };
  if (typeof id !== 'string') return null;
  if (kind === 'opened' || kind === 'alsoHere') return { kind, id };
  return kind === 'changed' && typeof revision === 'number' ? { kind, id, revision } : null;
}
