import type { SavedResults } from '../../results/readResults.ts';
import type { Deviation, Verdict } from '../../results/verify.ts';
import type { Words } from './zh-CN.ts';

interface Voice {
  readonly words: Words;
  /** A text of a study in the language of the reader. */
  readonly text: (text: string | { readonly zh: string; readonly en: string }) => string;
}

/** A verdict on a results file in sentences, the judgement first. */
export function verdictLines(verdict: Verdict, saved: SavedResults, voice: Voice): string[] {
  const { verdicts } = voice.words.exchange.results;
  const first = (deviation: Deviation) =>
    verdicts.first({
      place: placeText(deviation.path, saved, voice),
      saved: valueText(deviation.saved, voice),
      found: valueText(deviation.found, voice),
    });
  switch (verdict.kind) {
    case 'match':
      return [verdicts.match, verdicts.digest(verdict.digest)];
    case 'otherStudy':
      return [verdicts.otherStudy, verdicts.digests(verdict.saved, verdict.found)];
    case 'differs':
      return [verdicts.differs(verdict.count), first(verdict.first)];
    case 'otherEngine':
      return [
        verdicts.otherEngine(verdict.saved, verdict.present),
        ...(verdict.first
          ? [verdicts.otherNumbers(verdict.count), first(verdict.first)]
          : [verdicts.sameNumbers]),
      ];
    default:
      return verdict satisfies never;
  }
}

// Such as: Unserved demand · Shared reserve · mean.
function placeText(path: readonly string[], { study }: SavedResults, { words, text }: Voice): string {
  const [part = '', key = '', , scenario, ...rest] = path;
  if (part !== 'outcomes' || scenario === undefined) return path.join('.');
  const [outcome = '', region] = key.split('@');
  const energy = (study.base.network.unit ?? 'piece') !== 'piece';
  const names = words.outcomes.names[outcome];
  const regionName = region === undefined ? undefined : study.base.network.regions[region]?.name;
  const name = study.scenarios?.[scenario]?.name;
  return [
    names ? (energy ? names.energy : names.goods) : outcome,
    ...(region === undefined ? [] : [regionName === undefined ? region : text(regionName)]),
    scenario === 'base' ? words.scenarios.base : name === undefined ? scenario : text(name),
    ...rest.map((word) => words.exchange.results.figures[word] ?? word),
  ].join(' · ');
}

// Every digit: the difference may be in the last one.
function valueText(value: unknown, { words }: Voice): string {
  if (value === undefined) return words.exchange.results.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
