import { createContext, untrack } from 'svelte';
import { fromLink, type LinkFault } from '../../study/link.ts';
import { readStudy } from '../../study/read.ts';
import type { Study } from '../../study/study.ts';
import type { StudyFiles } from '../library/studyFiles.svelte.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** The dialogs in the order of the menu. */
export const exchangeDialogs = ['link', 'report', 'results', 'compare', 'workshop', 'tables'] as const;
export type ExchangeDialog = (typeof exchangeDialogs)[number];

/** What passes between teams: which of its dialogs is open, and the links that arrive in the address. */
export class Exchange {
  dialog = $state<ExchangeDialog | null>(null);
  /** A link in the address that does not open, and why. */
  damaged = $state.raw<LinkFault | null>(null);

  readonly #bench: Workbench;
  readonly #files: StudyFiles;
  readonly #linkName: () => string;
  #received: Study | null = null;
  #shown = false;

  /** `linkName`: what a link is called where others have a file name. */
  constructor(bench: Workbench, files: StudyFiles, linkName: () => string) {
    this.#bench = bench;
    this.#files = files;
    this.#linkName = linkName;
  }

  /** Opens the link in the address, now and whenever it changes. Returns what ends that. */
  listen(): () => void {
    const onhashchange = () => untrack(() => this.receive(location.hash));
    onhashchange();
    window.addEventListener('hashchange', onhashchange);
    return () => window.removeEventListener('hashchange', onhashchange);
  }

  /** Opens a link: the study takes its place on the bench as if it came from a file, unsaved work is asked about. */
  receive(fragment: string) {
    this.damaged = null;
    const link = fromLink(fragment);
    if (!link.ok) {
      if (link.fault !== 'notALink') this.damaged = link;
      return;
    }
    const { text, viewOnly } = link;
    const result = readStudy(text);
    if (result.ok) {
      this.#received = result.study;
      void this.#files.offer({ study: result.study, fileName: null, viewOnly });
    } else {
      this.#files.refuse({ fileName: this.#linkName(), faults: result.faults, total: result.total });
    }
  }

  /** The study of a view-only link becomes one's own, to be changed. The link leaves the address. */
  makeCopy() {
    this.#bench.viewOnly = false;
    leaveLink();
  }

  /** Takes the link out of the address as soon as the bench has moved on from its study; reloading must not go back. */
  forgetLink() {
    const { study } = this.#bench;
    if (study === this.#received) this.#shown = true;
    else if (this.#shown) {
      this.#shown = false;
      leaveLink();
    }
  }
}

function leaveLink() {
  if (/^#[sv]/.test(location.hash))
    history.replaceState(history.state, '', location.pathname + location.search);
}

export const [useExchange, setExchange] = createContext<Exchange>();
