/** How far a number can be trusted: measured or published, known from practice, or chosen by us. */
export type Grade = 'data' | 'expert' | 'guess';

export type NumberRange<Null extends boolean = boolean> = {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly nullable: Null;
};
export type ChoiceRange<Choice extends string = string> = {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
};
export type SwitchRange = { readonly kind: 'switch' };
export type Range = NumberRange | ChoiceRange | SwitchRange;

/** The leaf must be written in the file: there is no sensible default. */
export type Required = { readonly rule: 'required' };
/** The leaf may be left out; then the named parameter answers for it, or nothing does. */
export type From = { readonly rule: 'from'; readonly path: string | null };
export type Default = number | string | boolean | null | Required | From;

export type Entry<D extends Default = Default, R extends Range = Range> = {
  readonly symbol: string;
  readonly unit: string;
  readonly default: D;
  readonly range: R;
  readonly grade: Grade;
  readonly source: string;
  readonly core: boolean;
};

/** A parameter of the first editor: symbol in the formulas, unit, default, range, grade and source. */
export function core<const D extends Default, R extends Range>(
  symbol: string,
  unit: string,
  value: D,
  range: R,
  grade: Grade,
  source: string,
): Entry<D, R> {
  return { symbol, unit, default: value, range, grade, source, core: true };
}

/** A parameter that an editor shows only on request. */
export function more<const D extends Default, R extends Range>(
  symbol: string,
  unit: string,
  value: D,
  range: R,
  grade: Grade,
  source: string,
): Entry<D, R> {
  return { ...core(symbol, unit, value, range, grade, source), core: false };
}

export const required: Required = { rule: 'required' };
export const optional: From = { rule: 'from', path: null };

export function from(path: string): From {
  return { rule: 'from', path };
}

export function between(min: number, max: number): NumberRange<false> {
  return { kind: 'number', min, max, integer: false, nullable: false };
}

export function whole(min: number, max: number): NumberRange<false> {
  return { kind: 'number', min, max, integer: true, nullable: false };
}

export function orNull(range: NumberRange): NumberRange<true> {
  return { ...range, nullable: true };
}

export function oneOf<const Choice extends string>(...choices: Choice[]): ChoiceRange<Choice> {
  return { kind: 'choice', choices };
}

export const onOff: SwitchRange = { kind: 'switch' };

export const ours = 'our assumption';
/** Closed ranges need an end: no quantity, rate or amount of money in a study is larger. */
export const most = 1e12;
/** The smallest quantity that counts as more than nothing. */
export const least = 1e-6;
