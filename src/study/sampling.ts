/** Futures over which accelerated sampling stratifies; the kernel has the same number. */
export const GROUP = 64;

/**
 * Replications that are played where `asked` are wanted: with accelerated sampling whole groups of 64, because an unfinished
 * group would have its futures counted with the wider intervals of plain sampling. Rounded up and not refused: whoever
 * switches the sampling or types 1,000 means "about so many", and every place shows what is played.
 */
export function playedReplications(asked: number, sampling: 'plain' | 'accelerated'): number {
  return sampling === 'plain' ? asked : Math.ceil(asked / GROUP) * GROUP;
}
