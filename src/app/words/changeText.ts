import { parameterAt, type ParameterPath } from '../../study/defaults.ts';
import { rangedPlace } from '../../study/ranges.ts';
import { isObject, valueAt } from '../../study/schema/shape.ts';
import type { Decision, Study } from '../../study/study.ts';
import { changeWords } from './changeWords.ts';
import { endsText, unitText, valueText } from './inputText.ts';
import type { Locale, Numbers } from './numbers.ts';
import type { Words } from './zh-CN.ts';

/** A language with all that is said in it: the page's, or the command line's. */
export interface Speaker {
  readonly locale: Locale;
  readonly page: Words;
  readonly numbers: Numbers;
  /** A text of a study in this language. */
  text(text: string | { readonly zh: string; readonly en: string }): string;
}

type Path = readonly string[];

/** How places and values of studies are called. Names are looked for in the first study that has them. */
export interface Naming {
  /** The plan, the scenario or the file that a place belongs to. */
  scope: (path: Path) => string;
  /** The input or the entry at a place. */
  place: (path: Path) => string;
  /** The entries at a place, by their ids, in this order. */
  entries: (path: Path, ids: readonly string[]) => string;
  /**
   * A value with its unit. What is left out shows what then holds: in a scenario the base of the study `within`, in a
   * base the default. Without `within` that is the first of the studies.
   */
  value: (path: Path, value: unknown, within?: Study) => string;
}

export function naming(studies: readonly Study[], speaker: Speaker): Naming {
  const { page, numbers } = speaker;
  const text = (words: Text) => speaker.text(words);
  const own = changeWords(speaker.locale);
  const quantity = studies.map(({ base }) => base.network.unit).find((unit) => unit !== undefined) ?? 'piece';

  function nameAt(path: Path): string {
    const key = path.at(-1) ?? '';
    const found = studies.map((study) => nameOf(valueAt(study, path))).find((name) => name !== undefined);
    return found === undefined ? key : text(found);
  }

  function scope(path: Path): string {
    if (path[0] === 'base') return page.scenarios.base;
    return path[0] === 'scenarios' && path.length > 2 ? own.scenario(nameAt(path.slice(0, 2))) : own.file;
  }

  function place(path: Path): string {
    const plan = inPlan(path);
    const ranged = plan && rangedPlace(plan);
    if (ranged) return page.levers.rangeOf(place([...path.slice(0, -plan.length), ...ranged]));
    // What is of one kind or another is called as its kind is.
    const parameter = plan && (parameterAt(plan.join('.')) ?? kindAt(plan));
    if (parameter) {
      const stars = parameter.path.split('.').flatMap((word, index) => (word === '*' ? [index] : []));
      const names = stars.map((index) => entryName(path, plan.slice(0, index + 1)));
      return [page.fields[parameter.path], ...names].join(' · ');
    }
    const known = path.filter((word) => Object.hasOwn(own.parts, word)).at(-1);
    const at = known === undefined ? -1 : path.lastIndexOf(known);
    if (at < 0) return (plan ?? path).join('.');
    const rest = path.slice(at + 1);
    if (rest.length > 1) return (plan ?? path).join('.');
    const holder =
      at > 1 && rest.length === 0 ? [nameAt(path.slice(0, -1))].filter((name) => name !== path.at(-2)) : [];
    return [own.parts[path[at]!]!, ...rest.map(() => entryName(path, plan ?? path)), ...holder].join(' · ');
  }

  // Entries that a scenario only adjusts have their name in the base.
  function entryName(path: Path, plan: Path): string {
    const start = path.slice(0, path.length - (inPlan(path)?.length ?? path.length));
    const here = nameAt([...start, ...plan]);
    return here === plan.at(-1) ? nameAt(['base', ...plan]) : here;
  }

  function value(path: Path, value: unknown, within: Study | undefined = studies[0]): string {
    const plan = inPlan(path);
    const ranged = plan && rangedPlace(plan);
    const parameter = plan && parameterAt((ranged ?? plan).join('.'));
    if (ranged && parameter && isRange(value))
      return page.withUnit(
        endsText(value, parameter.unit, page, numbers),
        unitText(parameter.unit, quantity, page),
      );
    if (parameter && (value === null || ['number', 'string', 'boolean'].includes(typeof value))) {
      const shown = valueText(value as number | string | boolean | null, parameter.unit, page, numbers);
      const bare = typeof value !== 'number';
      return page.withUnit(shown, bare ? '' : unitText(parameter.unit, quantity, page));
    }
    if (value === undefined) return absent(path, within);
    if (typeof value === 'number') return numbers.typed(value);
    if (Array.isArray(value) && value.every((each) => typeof each === 'number'))
      return value.map((each) => numbers.typed(each)).join(own.comma);
    if (plan && isObject(value) && typeof value['kind'] === 'string') return kindText(path, value);
    if (isWords(value)) return text(value);
    if (path[0] === 'decision' && isObject(value)) return decisionText(value as Decision);
    const name = nameOf(value);
    return name === undefined ? shortened(JSON.stringify(value)) : text(name);
  }

  function decisionText({ scenario, state }: Decision): string {
    const name = scenario === 'base' ? page.scenarios.base : nameAt(['scenarios', scenario]);
    return `${name} (${page.report.decision.states[state]})`;
  }

  function kindText(path: Path, { kind, ...inputs }: Record<string, unknown>): string {
    const each = Object.entries(inputs).map(([key, input]) => {
      const at = [...path, key];
      return `${place(at)} ${value(at, input)}`;
    });
    return [page.choices[`${kind as string}`] ?? `${kind as string}`, ...each].join(own.comma);
  }

  function absent(path: Path, study: Study | undefined): string {
    const plan = inPlan(path);
    if (path[0] === 'base' || !plan || !study) return standard(plan ?? path).text;
    const at = ['base', ...plan];
    const base = valueAt(study, at);
    if (base !== undefined) return own.asBase(value(at, base, study));
    // What only the scenario has follows nothing.
    const { text, known, fixed } = standard(plan);
    return known && entriesOf(plan).every((entry) => valueAt(study, ['base', ...entry]) !== undefined)
      ? own.asBase(fixed ?? text, fixed !== undefined)
      : text;
  }

  // What holds where a base says nothing. `fixed`: the default alone.
  function standard(plan: Path): { text: string; known?: true; fixed?: string } {
    if (rangedPlace(plan)) return { text: own.oneValue };
    const parameter = parameterAt(plan.join('.'));
    const fallback = parameter?.fallback as ParameterPath | null | undefined;
    if (fallback) return { text: own.follows(page.fields[fallback]), known: true };
    const fixed =
      plan.join('.') === 'supply.policy'
        ? page.choices['baseStock']
        : parameter?.default === undefined
          ? undefined
          : value(['base', ...plan], parameter.default);
    return fixed === undefined ? { text: own.absent } : { text: own.byDefault(fixed), known: true, fixed };
  }

  const entries = (path: Path, ids: readonly string[]) =>
    ids.map((id) => entryName(path, [...(inPlan(path) ?? path), id])).join(own.comma);

  return { scope, place, entries, value };
}

/** The values that a place has in each of the studies, told apart: where rounding makes them look alike, as the file has them. */
export function valuesOf(
  path: Path,
  values: readonly unknown[],
  { value }: Naming,
  studies: readonly Study[],
): string[] {
  const texts = values.map((each, index) => value(path, each, studies[index]));
  return new Set(texts).size === values.length
    ? texts
    : values.map((each, index) => (typeof each === 'number' ? `${each}` : texts[index]!));
}

function kindAt(plan: Path) {
  return plan.join('.') === 'supply.policy' ? undefined : parameterAt([...plan, 'kind'].join('.'));
}

function inPlan(path: Path): Path | undefined {
  if (path[0] === 'base') return path.slice(1);
  return path[0] === 'scenarios' && path[2] === 'changes' ? path.slice(3) : undefined;
}

// The entries that a place of a plan lies in, by the stars of the input.
function entriesOf(plan: Path): Path[] {
  const words = parameterAt(plan.join('.'))?.path.split('.') ?? [];
  return words.flatMap((word, index) => (word === '*' ? [plan.slice(0, index + 1)] : []));
}

type Text = string | { zh: string; en: string };

function nameOf(value: unknown): Text | undefined {
  const name = isObject(value) ? value['name'] : undefined;
  return typeof name === 'string' || isWords(name) ? name : undefined;
}

function isWords(value: unknown): value is { zh: string; en: string } {
  return isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isRange(value: unknown): value is { low: number; high: number } {
  return isObject(value) && typeof value['low'] === 'number' && typeof value['high'] === 'number';
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}
