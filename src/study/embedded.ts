// A report carries its study inside, as data that no browser runs, so that the file opens back into the workbench.

const start = '<script id="tandem-study" type="application/json">';
const end = '</script>';

/** The id and the type of the element that holds the study in a report. */
export const embeddedElement = { id: 'tandem-study', type: 'application/json' } as const;

/** The text of a study as it may stand inside a page: no character of it can end the element. */
export function embeddable(text: string): string {
  return text.replaceAll('<', '\\u003c');
}

/** The text of the study inside a report, or undefined if this is no report. Bytes that are not UTF-8 are none. */
export function embeddedStudy(input: Uint8Array | string): string | undefined {
  const head = typeof input === 'string' ? input.slice(0, 20) : String.fromCharCode(...input.slice(0, 20));
  if (!/^(?:\ufeff|ï»¿)?<!doctype html/i.test(head)) return undefined;
  const text = textOf(input);
  const from = text.indexOf(start);
  const to = from < 0 ? -1 : text.indexOf(end, from);
  return to < 0 ? undefined : text.slice(from + start.length, to);
}

function textOf(input: Uint8Array | string): string {
  if (typeof input === 'string') return input;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return '';
  }
}
