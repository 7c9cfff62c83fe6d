// What changes from one study to another, in a planner's words: for the page and for `tandem diff`.

import type { Change } from '../../study/difference.ts';
import { same } from '../../study/grain.ts';
import type { Study } from '../../study/study.ts';
import { naming, valuesOf, type Naming, type Speaker } from './changeText.ts';
import { changeWords } from './changeWords.ts';

/** The changes of one plan, one scenario or the file itself. */
export interface ChangeGroup {
  readonly scope: string;
  readonly lines: readonly { readonly text: string; readonly path: string }[];
}

/** The changes in words, in their order. Names are looked for in the first of the studies that has them. */
export function changeGroups(
  changes: readonly Change[],
  studies: readonly Study[],
  speaker: Speaker,
): ChangeGroup[] {
  const names = naming(studies, speaker);
  const groups: { scope: string; lines: { text: string; path: string }[] }[] = [];
  for (const change of changes) {
    // A section that is left out and an empty one mean the same.
    if (same(change.before ?? change.after, {})) continue;
    const scope = names.scope(change.path);
    if (groups.at(-1)?.scope !== scope) groups.push({ scope, lines: [] });
    groups.at(-1)?.lines.push({ text: changeLine(change, names, speaker), path: change.path.join('.') });
  }
  return groups;
}

function changeLine(change: Change, names: Naming, speaker: Speaker): string {
  const own = changeWords(speaker.locale);
  const { path, kind } = change;
  const place = names.place(path);
  if (kind === 'moved')
    return `${place}, ${own.order}: ${change.before.join(', ')} → ${change.after.join(', ')}`;
  // An entry is named by its place already.
  const whole = isEntry(change.after) || isEntry(change.before);
  if (whole && kind !== 'set') return `${place}: ${own[kind]}`;
  const [before, after] = valuesOf(path, [change.before, change.after], names);
  return `${place}: ${before} → ${after}`;
}

function isEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value;
}
