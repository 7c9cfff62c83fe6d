import { createContext, untrack } from 'svelte';
import type { Study } from '../../study/study.ts';
import { writeStudy } from '../../study/write.ts';
import type { Workbench } from '../workbench.svelte.ts';
import type { Library } from './library.svelte.ts';
import { pictureOf } from './pictureOf.ts';
import { rememberOpen } from './lastOpen.ts';
import { leaveBehind, takeBack } from './rescue.ts';
import type { Edit } from './shelf/keep.ts';
import { sameAs } from './shelf/arrange.ts';
import { freshKey, type Card, type Cause } from './shelf/record.ts';
import { ClosedShelf } from './shelf/shelf.ts';
import type { TabMessage } from './tabTalk.ts';

/** Why the store did not take a study. */
export type Refused = 'full' | 'closed' | 'other';

/** How the study on the bench stands with the library. `untouched`: it comes with the workbench and is as it was. */
export type Keeping =
  | { readonly kind: 'untouched' | 'keeping' }
  | { readonly kind: 'kept'; readonly at: number }
  | { readonly kind: 'failed'; readonly why: Refused; readonly bytes: number };

/** What another tab does with the same study. `twin`: both had changed it, and this tab went on with one of its own. */
export type Rival = 'open' | 'changed' | 'twin';

/** Milliseconds without an edit after which the study is kept. */
const quiet = 500;

/** Keeps the study on the bench in the library, after each edit and before the page goes. */
export class Keeper {
  /** The study's card in the library; `null` while it has none. */
  card = $state.raw<Card | null>(null);
  state = $state.raw<Keeping>({ kind: 'untouched' });
  rival = $state<Rival | null>(null);

  readonly library: Library;
  readonly #bench: Workbench;
  #origin: Study;
  #kept: Study;
  /** The text below the next edit. */
  #before: string | null;
  #key = freshKey();
  /** Why the next version comes about. */
  #cause: Cause = 'edit';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working: Promise<void> | null = null;

  /** `card`: where the study on the bench already lies. */
  constructor(bench: Workbench, library: Library, card: Card | null = null) {
    this.#bench = bench;
    this.library = library;
    this.#origin = this.#kept = bench.origin;
    this.#before = null;
    this.#settle(card);
  }

  /** Whether there is an edit that is not in the library. */
  get pending(): boolean {
    const renamed = this.card !== null && this.card.fileName !== this.#bench.fileName;
    return this.#bench.study !== this.#kept || renamed;
  }

  /** Whether the page can be closed without losing anything. */
  get safeToLeave(): boolean {
    if (this.library.access !== 'lasting') return !this.#bench.unsaved;
    if (!this.pending) return true;
    return this.state.kind !== 'failed' && leaveBehind(this.#edit(this.#bench.study));
  }

  /** For an effect: looks at the bench whenever it changes. */
  watch(): void {
    const { origin, study, fileName } = this.#bench;
    void [origin, study, fileName];
    untrack(() => this.#look());
  }

  /** For an effect: the small picture follows the last complete run. */
  portray(): void {
    if (this.#bench.runState.kind === 'done') untrack(() => this.#portray());
  }

  /** Keeps what is not kept yet. Says whether everything is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#working) await this.#working;
    if (!this.pending) return true;
    this.#working = this.#keep();
    await this.#working;
    return !this.pending;
  }

  /**
   * Puts a study that comes from outside into the library, unless just this lies there already. `before` is the text it was converted from. `null` if the
   * store refuses: then it is kept with its first edit, or says why not.
   */
  async add(incoming: {
    study: Study;
    fileName: string | null;
    before?: string | null;
  }): Promise<Card | null> {
    const { study, fileName, before = null } = incoming;
    const cause: Cause = before === null ? 'start' : 'converted';
    const edit = this.#edit(study, { id: freshKey(), seen: null, before, cause, fileName, picture: null });
    try {
      const same = await this.library.inspect((tables) => sameAs(tables, study));
      return same ?? (await this.library.keep(edit)).card;
    } catch {
      return null;
    }
  }

  /** Puts another text of a study on the shelf that is not on the bench. Rejects if the store refuses. */
  async change(card: Card, study: Study): Promise<void> {
    const { id, revision, fileName } = card;
    await this.library.keep(
      this.#edit(study, { id, seen: revision, before: null, fileName, picture: card.picture }),
    );
  }

  /** Fetches an earlier state of the study on the bench back, as a step that can be undone. */
  restore(study: Study): void {
    this.#cause = 'restored';
    this.#bench.take(study);
  }

  /** Puts a study of the library onto the bench; `null` is a study that has no card yet. */
  put(
    study: Study,
    card: Card | null,
    {
      fileName = card?.fileName ?? null,
      viewOnly = false,
    }: { fileName?: string | null; viewOnly?: boolean } = {},
  ): void {
    this.#bench.replace(study, fileName, { viewOnly });
    this.#settle(card);
  }

  /** A page that goes keeps at once what it can, and leaves the rest for the next one. */
  leave(): void {
    if (!this.pending) return;
    const edit = this.#edit(this.#bench.study);
    if (this.library.access === 'lasting' && leaveBehind(edit)) this.#remember(edit.id);
    void this.flush();
  }

  /** A page that comes back from behind has still everything itself. */
  comeBack(): void {
    takeBack(this.library.session);
  }

  /** For a library that listens to other tabs. */
  hear(message: TabMessage): void {
    if (message.kind === 'list' || message.id !== this.card?.id) return;
    if (message.kind === 'opened') this.library.say({ kind: 'alsoHere', id: message.id });
    if (message.kind === 'changed') {
      if (message.revision !== this.card.revision) this.rival = 'changed';
    } else this.rival ??= 'open';
  }

  #look() {
    if (this.#bench.origin !== this.#origin) this.#settle(null);
    clearTimeout(this.#timer);
    if (!this.pending) {
      if (this.state.kind === 'keeping') this.#calm();
      return;
    }
    if (this.state.kind !== 'failed') this.state = { kind: 'keeping' };
    this.#timer = setTimeout(() => void this.flush(), quiet);
  }

  #portray() {
    const { card, library } = this;
    const picture = pictureOf(this.#bench);
    if (!card || !picture || library.access === 'readOnly') return;
    if (JSON.stringify(picture) === JSON.stringify(card.picture)) return;
    void library.portray(card.id, picture).then(
      (next) => {
        if (next && this.card?.id === next.id) this.card = { ...this.card, picture };
      },
      // It is only a picture.
      () => undefined,
    );
  }

  #settle(card: Card | null) {
    clearTimeout(this.#timer);
    this.#origin = this.#kept = this.#bench.origin;
    this.#before = card ? null : writeStudy(this.#origin);
    this.#key = freshKey();
    this.#cause = 'edit';
    this.card = card;
    this.rival = null;
    this.#calm();
    this.#remember(card?.id ?? null);
    if (card) this.library.say({ kind: 'opened', id: card.id });
  }

  #remember(id: string | null) {
    rememberOpen({ id, order: this.library.cards[0]?.order ?? 0 });
  }

  #calm() {
    this.state = this.card ? { kind: 'kept', at: this.card.modified } : { kind: 'untouched' };
  }

  async #keep() {
    const { origin, study } = this.#bench;
    const edit = this.#edit(study);
    try {
      const { kind, card, text } = await this.library.keep(edit);
      takeBack(this.library.session);
      // Another study may lie on the bench by now.
      if (this.#bench.origin !== origin) return;
      this.card = card;
      this.#kept = study;
      this.#before = text;
      this.#key = card.id;
      this.#cause = 'edit';
      this.state = { kind: 'kept', at: Date.now() };
      if (kind === 'twin') this.rival = 'twin';
      this.#remember(card.id);
    } catch (error) {
      const bytes = new TextEncoder().encode(writeStudy(study)).length;
      this.state = { kind: 'failed', why: refusedFor(error), bytes };
    } finally {
      this.#working = null;
    }
    if (this.pending && this.state.kind === 'kept') this.#look();
  }

  #edit(study: Study, other: Partial<Edit> = {}): Edit {
    return {
      id: this.card?.id ?? this.#key,
      seen: this.card?.revision ?? null,
      study,
      before: this.#before,
      fileName: this.#bench.fileName,
      picture: this.#bench.runState.kind === 'done' ? pictureOf(this.#bench) : null,
      cause: this.#cause,
      session: this.library.session,
      now: Date.now(),
      ...other,
    };
  }
}

function refusedFor(error: unknown): Refused {
  if (error instanceof ClosedShelf) return 'closed';
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'InvalidStateError' ? 'closed' : 'other';
}

export const [useKeeper, setKeeper] = createContext<Keeper>();
