// A study travels in a link: nothing is lost on the way, nothing unsaved is replaced, and damage is named.
import decodeQR from 'qr/decode.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { Library } from '../../../src/app/library/library.svelte.ts';
import { qrLimit } from '../../../src/app/exchange/link/qrPayload.ts';
import { bareStudy } from '../../../src/study/bare.ts';
import { fromLink, toLink } from '../../../src/study/link.ts';
import { writeStudy } from '../../../src/study/write.ts';
import { openPage, sixRows } from '../fixtures/bench.ts';

const leave = () => history.replaceState(null, '', location.pathname + location.search);
beforeEach(leave);
afterEach(() => {
  cleanup();
  leave();
});

async function openDialog() {
  const page = await openPage();
  await page.screen.getByRole('button', { name: 'Share', exact: true }).click();
  await page.screen.getByRole('menuitem', { name: 'Share link…' }).click();
  return page;
}

const address = (screen: Awaited<ReturnType<typeof openPage>>['screen']) =>
  (screen.getByRole('textbox', { name: 'Link' }).element() as HTMLTextAreaElement).value;

test('the link of the dialog opens elsewhere as the same study, byte by byte', async () => {
  const { screen, bench } = await openDialog();
  await expect.element(screen.getByRole('textbox', { name: 'Link' })).toBeVisible();
  const link = fromLink(new URL(address(screen)).hash);
  expect(link.ok && link.text).toBe(JSON.stringify(JSON.parse(writeStudy(bench.study))));
  await expect.element(screen.getByRole('dialog')).toHaveTextContent(/[\d,]+ characters/);
});

test('the picture of the QR code is read back as an address that opens the same plan', async () => {
  const { screen, bench } = await openDialog();
  const code = screen.getByRole('img', { name: 'QR code that opens this study' });
  await expect.element(code).toBeVisible();
  const text = decodeQR(await pixels(code.element() as SVGSVGElement));
  expect(text.length).toBeLessThanOrEqual(qrLimit);
  const link = fromLink(new URL(text).hash);
  expect(link.ok && link.text).toBe(JSON.stringify(JSON.parse(writeStudy(bareStudy(bench.study)))));
});

test('a study too long for a link is offered as a file', async () => {
  const { screen, bench } = await openPage();
  const text = Array.from({ length: 9000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * 7919) % 20000)),
  ).join('');
  const notes = { zh: text, en: [...text].reverse().join('') };
  bench.replace({ ...sixRows(), notes }, null);
  await screen.getByRole('button', { name: 'Share', exact: true }).click();
  await screen.getByRole('menuitem', { name: 'Share link…' }).click();
  await expect.element(screen.getByRole('dialog')).toHaveTextContent('Send the file instead');
  await expect.element(screen.getByRole('button', { name: 'Save as a file…' })).toBeVisible();
});

test('a link that arrives over unsaved work leaves that work in the library', async () => {
  const library = Library.passing();
  const { bench } = await openPage('en', {}, sixRows(), library);
  bench.set('supply.marginShare', 0.03);
  const mine = bench.study;
  location.hash = toLink({ ...sixRows(), name: 'From afar' }).fragment;
  await expect.poll(() => bench.study.name).toBe('From afar');
  const [newest, former] = library.cards;
  expect(newest?.name).toBe('From afar');
  expect((await library.take(former!.id))?.text).toBe(writeStudy(mine));
});

test('a link that is opened twice is in the library once', async () => {
  const library = Library.passing();
  const { bench } = await openPage('en', {}, sixRows(), library);
  const { fragment } = toLink({ ...sixRows(), name: 'From afar' });
  for (const name of ['From afar', 'Elsewhere', 'From afar']) {
    location.hash = name === 'Elsewhere' ? toLink({ ...sixRows(), name }).fragment : fragment;
    await expect.poll(() => bench.study.name).toBe(name);
  }
  expect(library.cards.map((card) => card.name)).toEqual(['Elsewhere', 'From afar']);
});

test('once the study is changed, the link leaves the address', async () => {
  const { bench } = await openPage();
  location.hash = toLink({ ...sixRows(), name: 'From afar' }).fragment;
  await expect.poll(() => bench.study.name).toBe('From afar');
  expect(location.hash).not.toBe('');
  bench.set('supply.marginShare', 0.03);
  await expect.poll(() => location.hash).toBe('');
});

test('a damaged link says where, and the present study stays', async () => {
  const { screen, bench } = await openPage();
  const before = bench.study;
  const { fragment } = toLink(sixRows());
  location.hash = fragment.slice(0, 400) + (fragment[400] === 'a' ? 'b' : 'a') + fragment.slice(401);
  await expect.element(screen.getByRole('dialog')).toHaveTextContent('at character 401');
  expect(bench.study).toBe(before);
});

test('a link for viewing can be looked at, not changed, until it is copied', async () => {
  const { screen, bench } = await openPage();
  location.hash = toLink({ ...sixRows(), name: 'Only to see' }, { viewOnly: true }).fragment;
  await expect.poll(() => bench.viewOnly).toBe(true);
  const seen = bench.study;
  bench.set('supply.marginShare', 0.03);
  bench.add('base', 'Another');
  bench.remove(bench.ids[1] ?? '');
  expect(bench.study).toBe(seen);
  await expect
    .element(screen.getByRole('button', { name: 'New scenario from this one' }))
    .not.toBeInTheDocument();
  const sliders = [...document.querySelectorAll<HTMLInputElement>('input[type=range]')];
  expect(sliders.length).toBeGreaterThan(20);
  await expect.poll(() => sliders.filter((slider) => !slider.matches(':disabled'))).toEqual([]);
  await screen.getByRole('button', { name: 'Make a copy to edit' }).click();
  bench.set('supply.marginShare', 0.03);
  expect(bench.study).not.toBe(seen);
  expect(location.hash).toBe('');
});

// As a camera would see it: the drawing, four pixels to a cell.
async function pixels(svg: SVGSVGElement) {
  const size = 4 * Number(svg.getAttribute('viewBox')!.split(' ')[2]);
  const drawn = svg.cloneNode(true) as SVGSVGElement;
  drawn.setAttribute('width', `${size}`);
  drawn.setAttribute('height', `${size}`);
  drawn.querySelector('rect')!.setAttribute('fill', '#fff');
  const image = new Image(size, size);
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawn))}`;
  await image.decode();
  const context = new OffscreenCanvas(size, size).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, size, size);
  return { width: size, height: size, data };
}
