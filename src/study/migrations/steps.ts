import type { Migration } from '../migrate.ts';

/** Every step from a released version to the next, oldest first. Version 1 is the first, so there is none yet. */
export const steps: readonly Migration[] = [];
