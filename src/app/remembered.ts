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
