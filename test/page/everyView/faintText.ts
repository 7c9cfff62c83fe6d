// Letters in pictures, which axe passes over. Runs inside the page, so everything it needs is in it.

/**
 * Text in pictures that stands out too little from what is painted below it, one line each: less than 4.5 : 1, or than
 * 3 : 1 where it is large (WCAG 1.4.3). What lies below is put together from the filled shapes of the picture and the
 * backgrounds around it; a text with a rim of its own lies on that. Hatching and thin lines are passed over.
 */
export function faintText(): string[] {
  type Colour = readonly [red: number, green: number, blue: number, opacity: number];
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Colour>();
  const faults: string[] = [];
  const root: Element = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  for (const picture of root.querySelectorAll('svg')) {
    const texts = [...picture.querySelectorAll('text')].filter(
      (text) => text.textContent.trim() && seen(text),
    );
    if (texts.length === 0) continue;
    const around = backgroundOf(picture);
    const shapes = [...picture.querySelectorAll<SVGGeometryElement>('rect, path, circle, ellipse, polygon')]
      .filter((shape) => seen(shape) && shape.closest('defs, clipPath, pattern, marker') === null)
      .map((shape) => ({ shape, box: shape.getBoundingClientRect() }));
    for (const text of texts)
      for (const letters of [text, ...text.querySelectorAll('tspan')]) look(letters, shapes, around);
  }
  return [...new Set(faults)];

  function look(text: SVGElement, shapes: { shape: SVGGeometryElement; box: DOMRect }[], around: Colour) {
    const own = [...text.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    if (own.every((node) => !node.textContent?.trim())) return;
    const style = getComputedStyle(text);
    const { left, top, width, height } = text.getBoundingClientRect();
    const large = parseFloat(style.fontSize) >= (Number(style.fontWeight) >= 700 ? 18.66 : 24);
    const rim = style.paintOrder.startsWith('stroke') && parseFloat(style.strokeWidth) >= 2;
    for (const part of [0.1, 0.5, 0.9]) {
      const point = new DOMPoint(left + part * width, top + height / 2);
      let below = around;
      for (const { shape, box } of shapes) {
        const after = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (after && within(point, box) && filledAt(shape, point)) below = over(paint(shape, 'fill'), below);
      }
      if (rim) below = over(paint(text, 'stroke'), below);
      const ratio = contrast(over(paint(text, 'fill'), below), below);
      if (ratio >= (large ? 3 : 4.5)) continue;
      const name = [text.tagName, ...text.classList].filter((word) => !/^s-|^svelte-/.test(word)).join('.');
      const said = text.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
      return faults.push(`faint text in a picture: ${name} “${said}” has ${ratio.toFixed(1)} : 1`);
    }
  }

  function within({ x, y }: DOMPoint, { left, right, top, bottom }: DOMRect): boolean {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  function filledAt(shape: SVGGeometryElement, point: DOMPoint): boolean {
    const place = shape.getScreenCTM();
    return place !== null && shape.isPointInFill(point.matrixTransform(place.inverse()));
  }

  /** A colour with the opacity of all that it lies in. */
  function paint(element: SVGElement, which: 'fill' | 'stroke'): Colour {
    const style = getComputedStyle(element);
    const [red, green, blue, alpha] = colour(style[which]);
    let opacity = alpha * Number(style[`${which}Opacity`]);
    for (let one: Element | null = element; one; one = one.parentElement)
      opacity *= Number(getComputedStyle(one).opacity);
    return [red, green, blue, opacity];
  }

  function backgroundOf(picture: Element): Colour {
    const layers: Colour[] = [];
    for (let one: Element | null = picture; one; one = one.parentElement) {
      layers.push(colour(getComputedStyle(one).backgroundColor));
      if (layers.at(-1)![3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1] as Colour);
  }

  function colour(value: string): Colour {
    const before = known.get(value);
    if (before) return before;
    const painted = value !== 'none' && !value.startsWith('url');
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = painted ? value : 'transparent';
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    const found: Colour = [red, green, blue, alpha / 255];
    known.set(value, found);
    return found;
  }

  function over([red, green, blue, opacity]: Colour, below: Colour): Colour {
    const mix = (upper: number, lower: number) => opacity * upper + (1 - opacity) * lower;
    return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
  }

  function contrast(one: Colour, other: Colour): number {
    const [darker = 0, lighter = 0] = [one, other].map(luminance).sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  }

  function luminance([red, green, blue]: Colour): number {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
      value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function seen(element: Element): boolean {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }
}
