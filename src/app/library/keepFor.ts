import type { Keeper } from './keeper.svelte.ts';

/** Has the keeper hear what happens to the page and what other tabs say; returns what ends that. */
export function keepFor(keeper: Keeper): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    },
    { signal },
  );
  addEventListener('pagehide', () => keeper.leave(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && keeper.comeBack(), { signal });
  const deaf = keeper.library.hear((message) => keeper.hear(message));
  const gone = keeper.library.beforeYielding(() => keeper.flush());
  void keeper.library.refresh().catch(() => undefined);
  return () => {
    ending.abort();
    deaf();
    gone();
  };
}
