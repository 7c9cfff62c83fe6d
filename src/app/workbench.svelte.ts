import { createContext } from 'svelte';
import type { Columns } from '../engine/columns.ts';
import type { Summary } from '../statistics/summary.ts';
import { askedReplications, createResolver, resolveComparison } from '../study/resolve.ts';
import type { Decision, Scenario, Study } from '../study/study.ts';
import type { Lookout } from '../../workers/lookout.ts';
import type { Runner } from '../../workers/runner.ts';
import { Pacing } from './precision/pacing.svelte.ts';
import { headline } from './outcomes/headline.ts';
import { keyOf } from './known.ts';
import { Refinement, type Answer } from './refinement.ts';
import { refusedAt } from './refusal.ts';
import { afterFailure, type RunState } from './runState.ts';
import { summaryOf } from './shownSummary.ts';
import { rangePath, type Ends } from './levers/range.ts';
import { withFittingRanges } from './scenarios/fitRanges.ts';
import { freshId, firstCompared, mostCompared, withScenario, withoutScenario } from './scenarios/edit.ts';
import { markOf } from './scenarios/marks.ts';
import { withRange, withValue, withValues, withoutValue, type Edit } from './scenarios/overrides.ts';
import { withBranch, withoutEntry } from './scenarios/structure.ts';
import type { Beginning } from './beginning.ts';
import { withUnmoved, type Ghost, type Picture } from './ghost.ts';
import { back, begin, forth, step, type Steps } from './undo.ts';

/** Everything the page knows: what is chosen, what has arrived, what follows from both. */
export class Workbench {
  #steps = $state.raw(begin({} as Study));
  #saved = $state.raw<Study | null>(null);
  #hidden = $state.raw<readonly string[]>([]);
  /** What arrived last. One thing, because each that changes has all that follows from it looked through. */
  #picture = $state.raw<Picture | null>(null);
  #asked = '';
  readonly #refinement: Refinement;
  /** Answers for the views that look at futures over time or one by one; without it they are not offered. */
  readonly lookout: Lookout | null;
  /** Makes a runner of one's own, for runs beside that of the page. */
  readonly makeRunner: () => Runner;

  /** The study as it came onto the bench; another one here is another study, not a change. */
  origin = $state.raw<Study>({} as Study);
  /** The file's name, as it was opened or saved. */
  fileName = $state<string | null>(null);
  /** The scenario that the levers change. */
  active = $state('base');
  runState = $state.raw<RunState>({ kind: 'waiting' });
  /** Opened by a link that is only for looking: nothing can be changed until somebody makes a copy. */
  viewOnly = $state(false);
  /** What of the last change the plan does not permit, so that all stayed as it was. */
  refused = $state<string | null>(null);
  /** When a moving lever plays. */
  readonly pacing = new Pacing();
  /** The ghost of the picture to come. */
  #nextGhost: Ghost | null = null;

  readonly study = $derived(this.#steps.now);
  readonly #resolve = createResolver();
  readonly resolved = $derived(this.#resolve(this.study));
  // Text, so that a change inside a scenario does not look like a change of the list.
  #list = $derived(['base', ...Object.keys(this.study.scenarios ?? {})].join());
  readonly ids = $derived(this.#list.split(','));
  #settings = $derived(this.study.comparison);
  readonly comparison = $derived(resolveComparison({ comparison: this.#settings } as Study));
  /** Replications that the study asks for; `comparison` has those that are played. */
  readonly asked = $derived(askedReplications({ comparison: this.#settings }));
  readonly reference = $derived(this.comparison.reference);
  readonly compared = $derived(this.ids.filter((id) => !this.#hidden.includes(id) || id === this.reference));
  readonly most = mostCompared;
  readonly full = $derived(this.compared.length >= mostCompared);
  /** Whether quantities are electricity, which has words of its own. */
  readonly energy = $derived(this.scenario('base').network.unit !== 'piece');
  /** Whether there are changes that are in no file. */
  readonly unsaved = $derived(this.#saved !== this.study);
  readonly canUndo = $derived(this.#steps.past.length > 0);
  readonly canRedo = $derived(this.#steps.future.length > 0);
  #all = $derived(this.summaryOf(headline));
  readonly ghost = $derived(this.#picture?.ghost ?? null);
  readonly summary = $derived(
    this.#all && this.ghost && !this.#picture?.last
      ? withUnmoved(this.#all, this.ghost, this.resolved, this.comparison)
      : this.#all,
  );
  /** How many replications the pictures rest on. */
  readonly shown = $derived(this.#picture?.answer.replications ?? 0);

  constructor({ runner, lookout = null, makeRunner = () => runner, study, fileName = null }: Beginning) {
    this.lookout = lookout;
    this.makeRunner = makeRunner;
    this.#refinement = new Refinement(runner, {
      onProgress: (done, total) => {
        this.runState = { kind: this.#picture ? 'refining' : 'first', done, total };
      },
      onFirst: (seconds) => {
        // The very first one has workers to start and everything to compile: that says nothing of those to come.
        if (this.#picture) this.pacing.saw(seconds);
      },
      onAnswer: (answer, seconds, last) => {
        const total = answer.question.comparison.replications;
        // Not before, so that the frame that follows the hand has but the lever to draw.
        this.#picture = { answer, ghost: this.#nextGhost ?? this.#picture?.ghost ?? null, last };
        this.#nextGhost = null;
        this.runState = last
          ? { kind: 'done', seconds }
          : { kind: 'refining', done: answer.replications, total };
      },
      onFailure: (error) => {
        this.runState = afterFailure(error);
      },
    });
    this.replace(study, fileName);
  }

  /** Takes another study onto the bench and forgets everything about the one before. */
  replace(study: Study, fileName: string | null, { viewOnly = false }: { viewOnly?: boolean } = {}) {
    this.viewOnly = viewOnly;
    this.#steps = begin(study);
    this.#saved = study;
    this.origin = study;
    this.#hidden = Object.keys(study.scenarios ?? {}).slice(firstCompared - 1);
    this.#picture = null;
    this.pacing.saw(0);
    this.#nextGhost = null;
    this.active = Object.keys(study.scenarios ?? {})[0] ?? 'base';
    this.fileName = fileName;
    this.run();
  }

  /** The study is now what is on disk. */
  markSaved(study: Study, fileName: string | null) {
    this.#saved = study;
    this.fileName = fileName;
  }

  /** The answer with all replications, or null as long as they are not there. */
  get finished(): Answer | null {
    return this.runState.kind === 'done' ? (this.#picture?.answer ?? null) : null;
  }

  /** Outcomes of every future of what is compared; empty before the first answer. */
  get columns(): readonly Columns[] {
    return (this.#picture?.answer.columns ?? []).filter(({ scenario }) => this.compared.includes(scenario));
  }

  /** A summary of these outcomes, for the views that show others than the headline ones. */
  summaryOf(keys: readonly string[]): Summary | null {
    if (this.#picture === null) return null;
    const { columns } = this.#picture.answer;
    return summaryOf(columns, this.compared, { ...this.comparison, reference: this.reference }, keys);
  }

  scenario(id: string): Scenario {
    const found = this.resolved.find((scenario) => scenario.id === id);
    if (!found) throw new Error(`unknown scenario: ${id}`);
    return found;
  }

  mark(id: string) {
    return markOf(this.ids.indexOf(id));
  }

  /** Sets one value of the active scenario; calls of one drag share a gesture and are undone together. */
  set(path: string, value: unknown, gesture: string | null = null) {
    this.setAll([[path, value]], gesture);
  }

  /** Sets several values of the active scenario as one step. */
  setAll(edits: readonly Edit[], gesture: string | null = null) {
    this.#become(withValues(this.study, this.active, edits, this.#both()), gesture);
  }

  /** Sets a number of the active scenario with the range around it, as one step; null: the number is known. */
  setRange(path: string, value: number, range: Ends | null, gesture: string | null = null) {
    const resolved = this.#both();
    const study = withValue(this.study, this.active, path, value, resolved);
    this.#become(withRange(study, this.active, rangePath(path), range, resolved), gesture);
  }

  /** Takes an entry, such as a campaign, out of the active scenario. */
  takeOut(path: string) {
    this.#become(withoutEntry(this.study, this.active, path, this.#both()));
  }

  /** Writes a branch of the active scenario anew, such as a kind with all that belongs to it; null: as in the base. */
  rebuild(branch: string, value: unknown) {
    this.#become(withBranch(this.study, this.active, branch, value, this.#both()));
  }

  /** Takes differences of a scenario back, as one step. */
  reset(path: string | readonly string[], id = this.active) {
    this.#become([path].flat().reduce((study, each) => withoutValue(study, id, each), this.study));
  }

  /** A new scenario that begins as a copy of another one. */
  add(from: string, name: string) {
    if (this.viewOnly) return;
    const id = freshId(this.ids, 'scenario');
    const changes = structuredClone(this.study.scenarios?.[from]?.changes ?? {});
    this.#become(withScenario(this.study, id, { name, changes }));
    if (this.compared.length > mostCompared) this.#hidden = [...this.#hidden, id];
    this.active = id;
    this.run();
  }

  rename(id: string, text: string) {
    const [scenario, name] = [this.study.scenarios?.[id], text.trim()];
    if (scenario && name !== '') this.#become(withScenario(this.study, id, { ...scenario, name }));
  }

  remove(id: string) {
    if (this.active === id) this.active = this.ids[this.ids.indexOf(id) - 1] ?? 'base';
    this.#become(withoutScenario(this.study, id));
  }

  choose(id: string) {
    this.active = id;
  }

  /** Puts a scenario into the comparison or takes it out; the reference always stays. */
  compare(id: string, wanted: boolean) {
    const others = this.#hidden.filter((hidden) => hidden !== id);
    this.#hidden = wanted ? others : [...others, id];
    this.run();
  }

  /** Changes how scenarios are played, compared and judged. */
  settle(changes: Partial<Study['comparison']>, gesture: string | null = null) {
    this.#become({ ...this.study, comparison: { ...this.study.comparison, ...changes } }, gesture);
  }

  /** Takes the study said otherwise, renamed or merged, as the next step: undo brings back the one before. */
  take(study: Study) {
    this.#become(study);
  }

  /** Keeps what was decided, or takes the record out. */
  decide(decision: Decision | null, gesture: string | null = null) {
    const { decision: _, ...rest } = this.study;
    this.#become(decision === null ? rest : { ...rest, decision }, gesture);
  }

  undo() {
    this.#go(back(this.#steps));
  }

  redo() {
    this.#go(forth(this.#steps));
  }

  /** Plays what is chosen, unless that very question has been asked already. */
  run(again = false) {
    const scenarios = this.resolved.filter((scenario) => this.compared.includes(scenario.id));
    const { comparison } = this;
    const own = scenarios.flatMap((one) => [one.id, keyOf(one, comparison)]);
    const asked = [comparison.replications, ...own].join('\n');
    if (asked === this.#asked && !again && this.#picture) return;
    this.#asked = asked;
    const before = this.finished;
    if (before && this.summary) this.#nextGhost = { summary: this.summary, question: before.question };
    void this.#refinement.ask({ scenarios, comparison: this.comparison });
  }

  /** A lever has been let go: what has waited for that is played. */
  release() {
    if (this.pacing.release()) this.run();
  }

  stop() {
    const state = this.runState;
    if (state.kind !== 'first' && state.kind !== 'refining') return;
    this.#refinement.stop();
    this.#asked = '';
    this.runState = { kind: 'stopped', done: this.shown, total: state.total };
  }

  #both() {
    return { base: this.scenario('base'), own: this.scenario(this.active) };
  }

  #become(study: Study, gesture: string | null = null) {
    if (this.viewOnly) return;
    const fitting = withFittingRanges(study);
    this.refused = refusedAt(() => this.#resolve(fitting));
    if (this.refused === null) this.#go(step(this.#steps, fitting, gesture), gesture);
  }

  #go(steps: Steps<Study>, gesture: string | null = null) {
    this.#steps = steps;
    if (!this.ids.includes(this.active)) this.active = 'base';
    if (!this.pacing.holds(gesture)) this.run();
  }
}

export const [useWorkbench, setWorkbench] = createContext<Workbench>();
