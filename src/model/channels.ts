import type { Plan } from '../study/study.ts';

/**
 * Whether customers of a channel order online: then an order is on record before it is filled, so that it can be seen in
 * advance and is known when it is lost. A channel that does not say is online if its id is `online`.
 */
export function isOnline({ channels }: Plan['demand'], channel: string): boolean {
  return channels[channel]?.online ?? channel === 'online';
}
