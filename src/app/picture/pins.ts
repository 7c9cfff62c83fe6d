/** A view below the cards that has a picture. */
export type PicturedView = 'region' | 'time' | 'trade' | 'all' | 'future' | 'differences';

/** A picture that can be kept in view: an outcome's, or that of a view. */
export type Pin = `outcome ${string}` | `view ${PicturedView}`;

/** The outcome of a pin, if it is one's. */
export function pinnedOutcome(pin: Pin): string | null {
  return pin.startsWith('outcome ') ? pin.slice('outcome '.length) : null;
}
