import type { Study } from '../study/study.ts';
import type { Lookout } from '../../workers/lookout.ts';
import type { Runner } from '../../workers/runner.ts';

/** What a workbench begins with. */
export interface Beginning {
  readonly runner: Runner;
  readonly lookout?: Lookout | null;
  /** Makes a runner of one's own, for runs beside that of the page; the page's own without it. */
  readonly makeRunner?: () => Runner;
  readonly study: Study;
  readonly fileName?: string | null;
}
