import type { Entry } from '../../workers/entry.ts';

export const faultKinds = ['error', 'crash', 'hang', 'close', 'silent', 'wrong'] as const;

export interface Fault {
  kind: (typeof faultKinds)[number] | 'noSeal';
  /** The play at which it happens, the first being 0. */
  at: number;
}

/** A worker's object that misbehaves once. `close` ends the worker without a word. */
export function faultyEntry(sound: Entry, fault: Fault | undefined, close: () => void): Entry {
  let plays = 0;
  return {
    ...sound,
    seal: (columns) => (fault?.kind === 'noSeal' ? never : sound.seal(columns)),
    play(request) {
      const answer = sound.play(request);
      if (plays++ !== fault?.at) return answer;
      switch (fault.kind) {
        case 'error':
          throw new Error('it went wrong');
        case 'crash':
          setTimeout(() => {
            throw new Error('uncaught');
          });
          return never;
        case 'hang':
          for (;;);
        case 'close':
          close();
          return never;
        case 'silent':
          return never;
        case 'noSeal':
          return answer;
        case 'wrong':
          return answer.then(
            (sent) => sent && { ...sent, columns: { ...sent.columns, first: sent.columns.first + 1 } },
          );
      }
    },
  };
}

// Comlink waits for a promise that is answered.
const never = new Promise(() => {}) as never;
