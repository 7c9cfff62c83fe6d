// How a scenario is recognised wherever it appears: a colour and a shape, so that neither carries it alone.

export type Shape = 'dash' | 'circle' | 'square' | 'triangle' | 'diamond';

export interface Mark {
  /** The number of the colour in tokens.css; 0 is the base. */
  readonly colour: number;
  readonly shape: Shape;
  /** From the fifth scenario on the colours return, hollow. */
  readonly hollow: boolean;
}

const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond'];

/** The mark of the scenario at this place in the file; place 0 is the base. */
export function markOf(place: number): Mark {
  if (place <= 0) return { colour: 0, shape: 'dash', hollow: false };
  const turn = (place - 1) % shapes.length;
  return { colour: turn + 1, shape: shapes[turn] ?? 'circle', hollow: place > shapes.length };
}
