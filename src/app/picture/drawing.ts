// One picture of the page as an SVG that stands alone: what the browser has laid out, as rectangles, lines and text,
// with the colours of the theme written in. Nothing is drawn twice by hand, so a saved picture never differs.

import { linesOf } from './textLines.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Of a part of a chart, what its look depends on. */
const looks = [
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
  ],
  ...['opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
];
/** Read aloud, pressed, or not for paper: not part of the picture. */
const leftOut = '.aloud, .screen-only, button, input, select, dialog, [data-tools]';

/** Draws an element of the page. `title` names the picture for those who do not see it. */
export function drawingOf(root: HTMLElement, title: string): SVGSVGElement {
  const box = root.getBoundingClientRect();
  const pad = 8;
  const [width, height] = [Math.ceil(box.width) + 2 * pad, Math.ceil(box.height) + 2 * pad];
  const svg = make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  const name = make('title', {});
  name.textContent = title;
  svg.append(name, make('rect', { width, height, fill: backgroundOf(root) }));
  const sheet = make('g', { transform: `translate(${pad - box.left} ${pad - box.top})` });
  draw(root, sheet);
  svg.append(sheet);
  return svg;
}

function draw(element: Element, sheet: SVGElement) {
  if (element.matches(leftOut)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element instanceof SVGSVGElement) {
    sheet.append(chart(element));
    return;
  }
  drawBox(element, style, sheet);
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, sheet);
    else if (child instanceof Text) drawText(child, style, sheet);
  }
}

function chart(source: SVGSVGElement): SVGElement {
  const box = source.getBoundingClientRect();
  const copy = source.cloneNode(true) as SVGSVGElement;
  const originals = [source, ...source.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((part, i) => {
    const style = getComputedStyle(originals[i]!);
    for (const look of looks) part.setAttribute(look, style.getPropertyValue(look));
    part.removeAttribute('class');
  });
  const place = { x: box.left, y: box.top, width: box.width, height: box.height, overflow: 'visible' };
  for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
  return copy;
}

function drawBox(element: Element, style: CSSStyleDeclaration, sheet: SVGElement) {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return;
  if (!clear(style.backgroundColor))
    sheet.append(
      make('rect', {
        ...{ x: left, y: top, width, height, fill: style.backgroundColor },
        rx: parseFloat(style.borderTopLeftRadius) || 0,
      }),
    );
  const sides = [
    { side: 'top', x1: left, x2: right, y1: top, y2: top },
    { side: 'bottom', x1: left, x2: right, y1: bottom, y2: bottom },
    { side: 'left', x1: left, x2: left, y1: top, y2: bottom },
    { side: 'right', x1: right, x2: right, y1: top, y2: bottom },
  ];
  for (const { side, ...line } of sides) {
    const of = (what: string) => style.getPropertyValue(`border-${side}-${what}`);
    const thickness = parseFloat(of('width'));
    if (thickness > 0 && of('style') !== 'none' && !clear(of('color')))
      sheet.append(make('line', { ...line, stroke: of('color'), 'stroke-width': thickness }));
  }
}

function drawText(node: Text, style: CSSStyleDeclaration, sheet: SVGElement) {
  for (const { text, left, baseline } of linesOf(node, style)) {
    const line = make('text', {
      ...{ x: left, y: baseline, fill: style.color },
      ...{ 'font-family': style.fontFamily, 'font-size': style.fontSize, 'font-weight': style.fontWeight },
    });
    line.textContent = text;
    sheet.append(line);
  }
}

function backgroundOf(element: Element | null): string {
  if (!element) return '#ffffff';
  const colour = getComputedStyle(element).backgroundColor;
  return clear(colour) ? backgroundOf(element.parentElement) : colour;
}

function clear(colour: string) {
  return colour === 'transparent' || /,\s*0\)$|\/\s*0%?\)$/.test(colour);
}

function make(name: string, attributes: Record<string, string | number>): SVGSVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element as SVGSVGElement;
}
