import { MediaQuery } from 'svelte/reactivity';

/** Whether there is room for scenarios, levers and results side by side; else the first two open from a bar below. */
export const wide = new MediaQuery('min-width: 1100px', true);
