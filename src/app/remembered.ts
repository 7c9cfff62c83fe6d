// Small choices that survive a reload. Storage may be forbidden or full: then they last until the page closes.

const prefix = 'tandem.';

/** What was remembered under a name, or `null`. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Remembers a choice; `null` forgets it. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // Nothing is lost but the convenience.
  }
}

/** The names that begin like this and under which something is remembered. */
export function rememberedNames(beginning: string): string[] {
  try {
    const all = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '');
    const whole = prefix + beginning;
    return all.filter((name) => name.startsWith(whole)).map((name) => name.slice(prefix.length));
  } catch {
    return [];
  }
}
