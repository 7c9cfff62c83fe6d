import { createContext } from 'svelte';
import { labelSize } from './charts/labelText.ts';
import { remember, remembered } from './remembered.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

/** Light, dark, or whatever the system says; the colours themselves are in tokens.css. */
export class Theme {
  name = $state<ThemeName>('system');
  /** Large type and high contrast, for a room. */
  projector = $state(false);
  /** How many times label size the texts of charts are drawn; `--chart-text` in tokens.css says the same in pixels. */
  readonly labelScale = $derived(this.projector ? 15 / labelSize : 1);

  constructor() {
    const before = remembered('theme');
    this.project(remembered('projector') === 'on');
    this.#put(themes.find((theme) => theme === before) ?? 'system');
  }

  project(on: boolean) {
    this.projector = on;
    document.documentElement.toggleAttribute('data-projector', on);
    remember('projector', on ? 'on' : null);
  }

  choose(name: ThemeName) {
    this.#put(name);
    remember('theme', name === 'system' ? null : name);
  }

  next() {
    this.choose(themes[(themes.indexOf(this.name) + 1) % themes.length] ?? 'system');
  }

  #put(name: ThemeName) {
    this.name = name;
    if (name === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = name;
  }
}

export const [useTheme, setTheme] = createContext<Theme>();
