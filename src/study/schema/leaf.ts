import { z } from 'zod';
import type { ParameterPath } from '../defaults.ts';
import { registry } from '../defaults.ts';
import type { ChoiceRange, Entry, From, NumberRange, Range, Required } from '../defaults/parameter.ts';
import { ours } from '../defaults/parameter.ts';

// Without this zod compiles its checks with `Function`, which the content policy of the page forbids. It must be
// said before the first schema is made, and every schema file imports this one.
z.config({ jitless: true });

type ShapeOf<R extends Range> =
  R extends NumberRange<infer Null>
    ? Null extends true
      ? z.ZodNullable<z.ZodNumber>
      : z.ZodNumber
    : R extends ChoiceRange<infer Choice>
      ? z.ZodEnum<{ [K in Choice]: K }>
      : z.ZodBoolean;

type LeafOf<E> =
  E extends Entry<infer D, infer R>
    ? [D] extends [Required]
      ? ShapeOf<R>
      : [D] extends [From]
        ? z.ZodOptional<ShapeOf<R>>
        : z.ZodDefault<ShapeOf<R>>
    : never;

/** The schema of one leaf: closed range and default as the registry says. */
export function leaf<P extends ParameterPath>(path: P): LeafOf<(typeof registry)[P]> {
  const { default: value }: Entry = registry[path];
  const shape = valueOf(path) as z.ZodType;
  if (typeof value !== 'object' || value === null) return shape.default(value) as never;
  return (value.rule === 'required' ? shape : shape.optional()) as never;
}

/** The range of a leaf without its default: for entries of a record, which are there or not. */
export function valueOf<P extends ParameterPath>(
  path: P,
): (typeof registry)[P] extends Entry<infer _, infer R> ? ShapeOf<R> : never {
  const { range, symbol, unit, source }: Entry = registry[path];
  const words = [symbol, unit, source].filter((word) => word !== '–' && word !== ours);
  const shape = shapeOf(range);
  return (words.length === 0 ? shape : shape.describe(words.join(', '))) as never;
}

function shapeOf(range: Range): z.ZodType {
  switch (range.kind) {
    case 'choice':
      return z.enum(range.choices as [string, ...string[]]);
    case 'switch':
      return z.boolean();
    case 'number': {
      const number = range.integer ? z.int() : z.number();
      const closed = number.min(range.min).max(range.max);
      return range.nullable ? closed.nullable() : closed;
    }
    default:
      return range satisfies never;
  }
}
