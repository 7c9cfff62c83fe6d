// What runs in the page: it notes when a hand acts, when the next frame stands, and when a picture or a whole run does.

/** Milliseconds of one move of a lever, counted from the moment the browser received it. */
export interface Move {
  /** Until the frame after the page had dealt with the event. */
  readonly answered: number;
  /** Until the frame with the first picture of the new plan; absent where no picture changed. */
  readonly picture?: number;
  /** Until the frame in which all replications are shown, of every outcome but what campaigns brought in. */
  readonly shown?: number;
  /** Until the frame in which they are shown of that one, too, for which all is played again without campaigns. */
  readonly whole?: number;
}

interface Watch {
  moves: Move[];
  /** Milliseconds of other events, that come while a run is on. */
  others: number[];
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/**
 * Begins to watch. The page says `refined` when all replications are shown, and `whole` when the run is complete. It is
 * sent to the page as text.
 */
export function watchPage({ refined, whole }: { refined: string; whole: string }) {
  const moves: Move[] = [];
  const others: number[] = [];
  window.watch = { moves, others };
  let began = 0;
  let open: { -readonly [K in keyof Move]: Move[K] } | null = null;

  // After the next frame: a task that follows it.
  const afterFrame = (deed: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = deed;
      channel.port2.postMessage(0);
    });

  document.addEventListener(
    'input',
    (event) => {
      began = event.timeStamp;
      const move = { answered: 0 };
      open = move;
      moves.push(move);
      afterFrame(() => (move.answered = performance.now() - event.timeStamp));
    },
    true,
  );
  for (const type of ['keydown', 'pointerdown'] as const)
    document.addEventListener(
      type,
      (event) => {
        if (document.querySelector('header .progress.running'))
          afterFrame(() => others.push(performance.now() - event.timeStamp));
      },
      true,
    );
  new MutationObserver((records) => {
    const move = open;
    if (!move) return;
    const dots = records.some(
      ({ target, attributeName }) => attributeName === 'd' && (target as Element).classList.contains('dot'),
    );
    const since = began;
    if (dots && move.picture === undefined) {
      move.picture = -1;
      afterFrame(() => (move.picture = performance.now() - since));
    }
    const said = document.querySelector('header .line p')?.textContent ?? '';
    const complete = said.startsWith(whole);
    // Not before the first new picture: until then the line may speak of the run before.
    const anew = move.picture !== undefined && (complete || said.startsWith(refined));
    if (move.shown === undefined && anew) {
      move.shown = -1;
      afterFrame(() => (move.shown = performance.now() - since));
    }
    if (move.whole === undefined && complete) {
      move.whole = -1;
      afterFrame(() => (move.whole = performance.now() - since));
    }
  }).observe(document.body, {
    subtree: true,
    attributes: true,
    attributeFilter: ['d'],
    characterData: true,
    childList: true,
  });
}
