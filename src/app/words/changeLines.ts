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

/** The changes from one study to another in words, in their order. Names are looked for in the second one first. */
export function changeGroups(
  changes: readonly Change[],
  [from, to]: readonly [Study, Study],
  speaker: Speaker,
): ChangeGroup[] {
  const names = naming([to, from], speaker);
  const groups: { scope: string; lines: { text: string; path: string }[] }[] = [];
  for (const change of changes) {
    // A section that is left out and an empty one mean the same.
    if (same(change.before ?? change.after, {})) continue;
    const scope = names.scope(change.path);
    if (groups.at(-1)?.scope !== scope) groups.push({ scope, lines: [] });
    groups
      .at(-1)
      ?.lines.push({ text: changeLine(change, [from, to], names, speaker), path: change.path.join('.') });
  }
  return groups;
}

function changeLine(
  change: Change,
  studies: readonly [Study, Study],
  names: Naming,
  speaker: Speaker,
): string {
  const own = changeWords(speaker.locale);
  const { path, kind } = change;
  const place = names.place(path);
  if (kind === 'moved')
    return own.about(
      `${place}${own.comma}${own.order}`,
      `${names.entries(path, change.before)} → ${names.entries(path, change.after)}`,
    );
  // An entry is named by its place already.
  const whole = isEntry(change.after) || isEntry(change.before);
  if (whole && kind !== 'set') return own.about(place, own[kind]);
  const [before, after] = valuesOf(path, [change.before, change.after], names, studies);
  return own.about(place, `${before} → ${after}`);
}

function isEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value;
}
