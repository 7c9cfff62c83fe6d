// A picture at once, and then a better one. The runner plays a run in stages and tells of each; a newer question
// takes over as soon as the first stage of the older one is there. So a drag always shows something.

import type { Columns } from '../engine/columns.ts';
import { completed, onceKeys, usualKeys, usualPlan } from '../engine/counterfactual.ts';
import { planRun } from '../engine/plan.ts';
import type { Comparison, Scenario } from '../study/study.ts';
import type { Runner } from '../../workers/runner.ts';
import { firstOf, keyOf, KnownColumns } from './known.ts';

export interface Question {
  readonly scenarios: readonly Scenario[];
  readonly comparison: Comparison;
}

/** The first replications of all scenarios of one question, in its order. */
export interface Answer {
  readonly question: Question;
  readonly columns: readonly Columns[];
  readonly replications: number;
}

export interface Watcher {
  onProgress(done: number, total: number): void;
  /** Whether a picture follows a hand: the first answer to a question, if it had to be played, came after so many seconds. */
  onFirst(seconds: number): void;
  /** `seconds` since the question was asked; `last` when all replications are there. */
  onAnswer(answer: Answer, seconds: number, last: boolean): void;
  onFailure(error: unknown): void;
}

export class Refinement {
  #stopping = new AbortController();
  #newest: Question | null = null;
  readonly #known = new KnownColumns();
  readonly #usualKnown = new KnownColumns();
  readonly #runner: Runner;
  readonly #watcher: Watcher;

  constructor(runner: Runner, watcher: Watcher) {
    this.#runner = runner;
    this.#watcher = watcher;
  }

  /** Plays this question as soon as possible; an older one is given up. What was played before is taken from there. */
  async ask(question: Question): Promise<void> {
    const { scenarios, comparison } = question;
    const began = performance.now();
    const total = comparison.replications;
    const keys = scenarios.map((scenario) => keyOf(scenario, comparison));
    const before = keys.map((key) => this.#known.find(key, total));
    const missing = scenarios.filter((_, place) => !before[place]);
    this.#newest = question;
    if (missing.length === 0) this.stop();
    const { signal } = this.#stopping;

    let answered = false;
    const answer = (played: readonly Columns[], last: boolean) => {
      if (signal.aborted) return;
      const seconds = (performance.now() - began) / 1000;
      if (!answered && missing.length > 0) this.#watcher.onFirst(seconds);
      answered = true;
      const replications = played[0]?.count ?? total;
      const columns = scenarios.map((scenario, place) => {
        const found = before[place] ?? played[missing.indexOf(scenario)];
        if (!found) throw new Error(`no answer for scenario: ${scenario.id}`);
        return firstOf(found, replications, scenario.id, played[0]?.keys);
      });
      if (last) columns.forEach((own, place) => this.#known.add(keys[place] ?? '', own));
      this.#watcher.onAnswer({ question, columns, replications }, seconds, last);
    };
    if (missing.length === 0) {
      answer([], true);
      return;
    }
    this.#watcher.onProgress(0, total);
    const usual = missing.map(usualPlan);
    // What campaigns brought in needs every future twice: the second time when all has been shown.
    const apart = usual.some((plan) => plan !== null) && usual.every((plan) => plan !== undefined);
    try {
      // The views of this page are of the whole network; the regions' columns would only cost memory.
      const plan = planRun(missing, comparison, { regional: false, ...(apart && { keys: onceKeys }) });
      const { columns } = await this.#runner.run(plan, {
        signal,
        drawn: true,
        onProgress: ({ done, partial }) => {
          if (partial) answer(partial, false);
          if (this.#newest === question && !signal.aborted) this.#watcher.onProgress(done, total);
        },
      });
      if (!apart) return answer(columns, true);
      answer(columns, false);
      if (this.#newest !== question || signal.aborted) return;
      const without = await this.#usual(usual, comparison, signal);
      answer(
        columns.map((own, place) => completed(own, without[place]!)),
        true,
      );
    } catch (error) {
      if (this.#newest === question && !signal.aborted) this.#watcher.onFailure(error);
    }
  }

  /** What is served without campaigns, for each of these plans: known, or played now. */
  async #usual(plans: readonly (Scenario | null)[], comparison: Comparison, signal: AbortSignal) {
    const { replications } = comparison;
    const keys = plans.map((plan) => plan && keyOf(plan, comparison));
    const served = new Map<string, Columns>();
    const unknown = new Map<string, Scenario>();
    plans.forEach((plan, place) => {
      const key = keys[place];
      if (!plan || !key) return;
      const found = this.#served(key, replications);
      if (found) served.set(key, found);
      else unknown.set(key, plan);
    });
    if (unknown.size > 0) {
      const own = { regional: false, keys: usualKeys };
      const { columns } = await this.#runner.run(planRun([...unknown.values()], comparison, own), { signal });
      [...unknown.keys()].forEach((key, place) => {
        served.set(key, columns[place]!);
        this.#usualKnown.add(key, columns[place]!);
      });
    }
    // What is kept for later may be forgotten at once; what was asked for now is not.
    return keys.map((key) => (key ? served.get(key)! : null));
  }

  /** Columns of a plan without campaigns that hold what it serves, from a scenario that is just that plan, perhaps. */
  #served(key: string, replications: number) {
    return this.#known.find(key, replications) ?? this.#usualKnown.find(key, replications);
  }

  /** Leaves everything that runs or waits. What has been answered stays. */
  stop(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
  }
}
