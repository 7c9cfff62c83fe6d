// A picture at once, and then a better one. The runner plays a run in stages and tells of each; a newer question
// takes over as soon as the first stage of the older one is there. So a drag always shows something.

import type { Columns } from '../engine/columns.ts';
import { planRun } from '../engine/plan.ts';
import type { Comparison, Scenario } from '../study/study.ts';
import type { Runner } from '../../workers/runner.ts';

export interface Question {
  readonly scenarios: readonly Scenario[];
  readonly comparison: Comparison;
}

/** The first replications of all scenarios of one question. */
export interface Answer {
  readonly question: Question;
  readonly columns: readonly Columns[];
  readonly replications: number;
}

export interface Watcher {
  onProgress(done: number, total: number): void;
  /** `seconds` since the question was asked; `last` when all replications are there. */
  onAnswer(answer: Answer, seconds: number, last: boolean): void;
  onFailure(error: unknown): void;
}

export class Refinement {
  #stopping = new AbortController();
  #newest: Question | null = null;
  readonly #runner: Runner;
  readonly #watcher: Watcher;

  constructor(runner: Runner, watcher: Watcher) {
    this.#runner = runner;
    this.#watcher = watcher;
  }

  /** Plays this question as soon as possible; an older one is given up. */
  async ask(question: Question): Promise<void> {
    const { signal } = this.#stopping;
    const total = question.comparison.replications;
    const began = performance.now();
    this.#newest = question;
    this.#watcher.onProgress(0, total);

    const answer = (columns: readonly Columns[], last: boolean) => {
      if (signal.aborted) return;
      const replications = columns[0]?.count ?? 0;
      this.#watcher.onAnswer({ question, columns, replications }, (performance.now() - began) / 1000, last);
    };
    try {
      // The views of this page are of the whole network; the regions' columns would only cost memory.
      const plan = planRun(question.scenarios, question.comparison, { regional: false });
      const { columns } = await this.#runner.run(plan, {
        signal,
        onProgress: ({ done, partial }) => {
          if (partial) answer(partial, false);
          if (this.#newest === question && !signal.aborted) this.#watcher.onProgress(done, total);
        },
      });
      answer(columns, true);
    } catch (error) {
      if (this.#newest === question && !signal.aborted) this.#watcher.onFailure(error);
    }
  }

  /** Leaves everything that runs or waits. What has been answered stays. */
  stop(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
  }
}
