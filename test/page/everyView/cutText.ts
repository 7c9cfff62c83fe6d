// What a person cannot read, or has to scroll sideways for. Runs inside the page, so everything it needs is in it.

/**
 * What is wrong with the layout, one line each: a page, dialog or column that scrolls sideways, a text that its box cuts
 * off, a figure wider than its field, a text beyond the edge of what it lies in. Tables that scroll in themselves and
 * what a person types freely are left out.
 */
export function cutText(): string[] {
  type Edge = { left: number; right: number } | null;
  const edges = new Map<Element, Edge>();
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  const root: Element = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const all = [root, ...root.querySelectorAll('*')].filter((element) => seen(element));
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';
  const cuts = (value: string) => value === 'hidden' || value === 'clip';
  // Of a text that is there for screen readers alone nothing is to be seen.
  const forEars = 'inset(50%)';

  if (scrollWidth > clientWidth) {
    faults.push(
      `the page is ${scrollWidth - clientWidth} px too wide: ${widest(document.body, clientWidth)}`,
    );
  }
  for (const element of all) {
    if (!(element instanceof HTMLElement) || element.closest('.aloud, [role=region], textarea') !== null)
      continue;
    const style = getComputedStyle(element);
    if (style.clipPath === forEars) continue;
    const across = element.scrollWidth > element.clientWidth + 1;
    // Above and below the letters a line has room of its own, and Chinese letters have most of it.
    const down = element.scrollHeight > element.clientHeight + 0.3 * parseFloat(style.fontSize);
    if (element instanceof HTMLInputElement) {
      const figure = element.inputMode === 'decimal' || element.type === 'number';
      if (figure && across) faults.push(`figure wider than its field: ${told(element)}`);
    } else if (scrolls(style.overflowX) && across) {
      const right = element.getBoundingClientRect().left + element.clientWidth;
      faults.push(`scrolls sideways: ${told(element)}: ${widest(element, right)}`);
    } else if ((cuts(style.overflowX) && across) || (cuts(style.overflowY) && down))
      faults.push(`cut: ${told(element)}`);
  }
  for (const [text, lines] of texts()) {
    const edge = edgeOf(text);
    if (edge && lines.some(({ left, right }) => left < edge.left - 1 || right > edge.right + 1))
      faults.push(`beyond the edge: ${told(text)}`);
  }
  return faults;

  /** The innermost of what lies beyond this edge. */
  function widest(within: Element, edge: number): string {
    const wide = (element: Element) =>
      seen(element) &&
      element.closest('[role=region], .aloud') === null &&
      element.getBoundingClientRect().right > edge + 1;
    const found = [...within.querySelectorAll('*')].filter(
      (element) => wide(element) && ![...element.children].some(wide),
    );
    return found.slice(0, 3).map(told).join(', ');
  }

  /** Where letters are: each element with a text of its own, and the boxes of its lines. */
  function texts(): [Element, DOMRect[]][] {
    return all
      .filter((element) => element.closest('.aloud, option, .skip') === null)
      .filter((element) => getComputedStyle(element).clipPath !== forEars)
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
          .map((node): [Element, DOMRect[]] => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return [element, [...range.getClientRects()]];
          }),
      );
  }

  /** What a text may not leave: the nearest box that cuts, else the window; null where one can scroll to it. */
  function edgeOf({ parentElement: box }: Element): Edge {
    if (!box) return { left: 0, right: window.innerWidth };
    let edge = edges.get(box);
    if (edge === undefined) edges.set(box, (edge = edgeWithin(box)));
    return edge;
  }

  function edgeWithin(box: Element): Edge {
    if (box instanceof SVGElement) return edgeOf(box);
    const { overflowX } = getComputedStyle(box);
    if (scrolls(overflowX) && box.matches('[role=region], textarea')) return null;
    return scrolls(overflowX) || cuts(overflowX) ? box.getBoundingClientRect() : edgeOf(box);
  }

  function seen(element: Element): boolean {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function told(element: Element): string {
    const text = element instanceof HTMLInputElement ? element.value : (element.textContent ?? '');
    const name = [element.tagName.toLowerCase(), ...element.classList].filter(
      (part) => !/^s-|^svelte-/.test(part),
    );
    return `${name.join('.')} “${text.trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
  }
}
