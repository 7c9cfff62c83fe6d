import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../src/study/base64url.ts';
import { checkValue } from '../../src/study/checkValue.ts';
import { fromLink, linkLimits, toLink, type LinkFault } from '../../src/study/link.ts';
import { readStudy } from '../../src/study/read.ts';
import type { Study } from '../../src/study/study.ts';
import { unpack } from '../../src/study/unpack.ts';
import { writeStudy } from '../../src/study/write.ts';
import { chance, type Chance } from './mutate.ts';
import { randomStudies, shipped, shippedNames, trials } from './samples.ts';

const studies = [...shippedNames.map(shipped), ...randomStudies(60, 4)];
const { fragment } = toLink(shipped('six-rows'));

function opened(link: string): string {
  const read = fromLink(link);
  if (!read.ok) return JSON.stringify(read);
  const study = readStudy(read.text);
  return study.ok ? writeStudy(study.study) : JSON.stringify(study.faults[0]);
}

/** A link whose check value is right, whatever it carries. */
function forged(packed: Uint8Array): string {
  const payload = toBase64url(packed);
  return `#s=1.${payload}.${checkValue(new TextEncoder().encode(payload)).toString(16).padStart(8, '0')}.`;
}

/** The result, and the processor time in milliseconds: other programs on the machine do not count. */
function timed(link: string) {
  const start = process.cpuUsage();
  const result = fromLink(link);
  const { user, system } = process.cpuUsage(start);
  return { result, took: (user + system) / 1000 };
}

describe('a study', () => {
  test('comes back from a link to the byte, with anything added behind', () => {
    for (const study of studies) {
      const link = toLink(study);
      expect(link.fragment).toMatch(/^#s=1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}\.$/);
      expect(link).toMatchObject({ bytes: link.fragment.length, tooLarge: false });
      const text = writeStudy(study);
      expect(opened(link.fragment)).toBe(text);
      for (const added of ['&from=group', '。谢谢', '#x', '0'])
        expect(fromLink(link.fragment + added)).toEqual(fromLink(link.fragment));
    }
  });

  test('comes back although a program has wrapped, escaped or trimmed its link', () => {
    const text = writeStudy(shipped('six-rows'));
    const wrapped = fragment.replace(/.{76}/g, '$&\r\n');
    for (const link of [
      fragment.slice(1),
      fragment.slice(0, -1),
      wrapped,
      wrapped.replaceAll('\r\n', '%0D%0A'),
      fragment.replace('=', '%3D'),
      fragment.replace('=', '%253D'),
      fragment.replace(/[0-9a-f]{8}\.$/, (check) => check.toUpperCase()),
    ])
      expect(opened(link)).toBe(text);
  });

  test('gives the same link whatever the order of its sections', () => {
    const study = shipped('six-rows');
    const backwards = Object.fromEntries(Object.entries(study).reverse()) as Study;
    expect(toLink(backwards).fragment).toBe(fragment);
  });

  test('that is too large for a link is offered as a file, and opens all the same', () => {
    const study = shipped('six-rows');
    const source = chance(1);
    const noise = () =>
      Array.from({ length: 9_000 }, () => String.fromCodePoint(0x4e00 + source.below(20_000)));
    study.notes = { zh: noise().join(''), en: noise().join('') };
    const link = toLink(study);
    expect(link.tooLarge).toBe(true);
    expect(opened(link.fragment)).toBe(writeStudy(study));
  });
});

describe('a damaged link', () => {
  test('that has been cut says so, at its end', () => {
    const whole = fragment.length - 1;
    for (let length = '#s='.length; length < whole; length += length < whole - 20 ? 3 : 1) {
      expect(fromLink(fragment.slice(0, length))).toEqual({ ok: false, fault: 'cut', at: length });
      const junk = fromLink(`${fragment.slice(0, length)}&from=group`);
      if (length > '#s=1.'.length) expect(junk).toEqual({ ok: false, fault: 'cut', at: length });
      else expect(junk.ok).toBe(false);
    }
  });

  test('in which one character is another says which', () => {
    const source = chance(3);
    for (let at = '#s=1.'.length; at < fragment.length - 1; at += 3) {
      if (fragment[at] === '.') continue;
      const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_', ...'!~"\u0000é'];
      const other = source.pick(others.filter((each) => each.toLowerCase() !== fragment[at]!.toLowerCase()));
      const link = fragment.slice(0, at) + other + fragment.slice(at + 1);
      expect({ at, ...fromLink(link) }).toEqual({ at, ok: false, fault: 'altered' });
    }
  });

  test.each<[string, LinkFault['fault'], number?]>([
    ['', 'notALink'],
    ['#', 'notALink'],
    ['#v=time', 'notALink'],
    ['#s=hello', 'notALink'],
    ['#s=1', 'cut', 4],
    ['#s=1x', 'altered', 4],
    ['#s=2.abcd.00000000.', 'version', 3],
    ['#s=99.', 'version', 3],
    [`#s=1.${'A'.repeat(linkLimits.read)}`, 'tooLarge'],
  ])('%.20s', (link, fault, at) => {
    expect(fromLink(link)).toEqual({ ok: false, fault, ...(at !== undefined && { at }) });
  });

  test('of 20,000 is refused or gives the same study, without an exception, within 250 ms', () => {
    const links = studies.slice(0, 20).map((study) => toLink(study).fragment);
    const originals = new Map(links.map((link) => [link, fromLink(link)]));
    let [longest, refused] = [0, 0];
    for (let seed = 1; seed <= trials(20_000); seed++) {
      const source = chance(seed);
      const link = source.pick(links);
      const { result, took } = timed(damaged(link, source));
      longest = Math.max(longest, took);
      if (!result.ok) refused += 1;
      else if (result.text !== (originals.get(link) as { text: string }).text)
        throw new Error(`seed ${seed}`);
    }
    expect(refused).toBeGreaterThan(trials(10_000));
    expect(longest).toBeLessThan(250);
  }, 60_000);
});

test('what fflate packs at any level is unpacked to the byte, and one byte too many is refused', () => {
  const source = chance(5);
  for (let trial = 0; trial < trials(300); trial++) {
    const letters = 1 + source.below(256);
    const text = new Uint8Array(source.below(trial % 20 === 0 ? 200_000 : 3000)).map(() =>
      source.below(letters),
    );
    const packed = deflateSync(text, { level: (trial % 10) as 0 });
    const result = unpack(packed, text.length);
    if (typeof result === 'string' || !Buffer.from(result).equals(text)) throw new Error(`trial ${trial}`);
    if (text.length > 0 && unpack(packed, text.length - 1) !== 'tooLarge') throw new Error(`trial ${trial}`);
    if (unpack(packed.subarray(0, -1), text.length) !== 'broken') throw new Error(`trial ${trial}: cut`);
  }
});

describe('a link that means harm', () => {
  test('with 64 MiB in it is refused within 250 ms', () => {
    const link = forged(deflateSync(new Uint8Array(64 * 2 ** 20), { level: 9 }));
    expect(link.length).toBeLessThan(linkLimits.read);
    const tries = [timed(link), timed(link), timed(link)];
    for (const { result } of tries) expect(result).toEqual({ ok: false, fault: 'tooLarge' });
    expect(Math.min(...tries.map(({ took }) => took))).toBeLessThan(250);
  }, 60_000);

  test('with 2,000 streams of rubbish under a right check value is refused, without an exception, within 250 ms', () => {
    const packed = deflateSync(new TextEncoder().encode(writeStudy(shipped('six-rows'))), { level: 9 });
    for (let seed = 1; seed <= trials(2000); seed++) {
      const source = chance(seed);
      const bytes =
        seed % 4 === 0 ? new Uint8Array(source.below(3000)).map(() => source.below(256)) : packed.slice();
      for (let times = source.below(5); times >= 0 && bytes.length > 0; times--)
        bytes[source.below(bytes.length)] = source.below(256);
      const link = forged(bytes.subarray(0, bytes.length - source.below(2) * source.below(200)));
      const { took } = timed(link);
      if (took > 250) throw new Error(`seed ${seed}: ${took} ms`);
    }
  }, 60_000);

  test('with nothing but the heads of blocks is refused within 250 ms', () => {
    const bytes = 384 * 1024 - 64;
    const stored = new Uint8Array(bytes).map((_, index) => [0, 0, 0, 0xff, 0xff][index % 5]!);
    const fixed = new Uint8Array(bytes).map((_, index) => [0x02, 0x08, 0x20, 0x80, 0x00][index % 5]!);
    for (const stream of [stored, fixed, dynamicHeads(bytes)]) {
      const tries = [timed(forged(stream)), timed(forged(stream))];
      for (const { result } of tries) expect(result.ok).toBe(false);
      expect(Math.min(...tries.map(({ took }) => took))).toBeLessThan(250);
    }
  });
});

function damaged(link: string, { below, pick }: Chance): string {
  let text = link;
  for (let times = below(4); times >= 0; times--) {
    const [at, length] = [below(text.length + 1), 1 + below(8)];
    const strange = ['&', '%', '%2', '\u0000', '\ud800', '。', ' ', '=', '#', '.', '%25', 'A', '9', '-'];
    const edit = [
      () => text.slice(0, at),
      () => text.slice(0, at) + text.slice(at + length),
      () => text.slice(0, at) + pick(strange) + text.slice(at),
      () => text.slice(0, at) + pick(strange) + text.slice(at + 1),
      () => text.slice(0, at) + text.slice(at, at + length).toUpperCase() + text.slice(at + length),
      () => text.slice(0, at) + text.slice(at, at + length) + text.slice(at),
      () => text.slice(at) + text.slice(0, at),
    ];
    text = pick(edit)();
  }
  return text;
}

/** Empty blocks, each with code tables of its own: much work for few bits (RFC 1951, 3.2.7). */
function dynamicHeads(length: number): Uint8Array {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit++) bits.push((value >>> bit) & 1);
  };
  put(0, 1);
  put(2, 2);
  // 257 literal codes, 1 distance code, and lengths for all 19 codes of lengths, of which 15 and 18 and 1 are used.
  put(0, 5);
  put(0, 5);
  put(15, 4);
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  for (const code of order) put(code === 18 ? 1 : code === 1 || code === 15 ? 2 : 0, 3);
  // Codes: 18 is 0, 1 is 10, 15 is 11 (written from the high bit on): 255 times nothing, then 15 bits and 1 bit.
  put(1, 2);
  put(0, 1);
  put(127, 7);
  put(0, 1);
  put(106, 7);
  put(3, 2);
  put(1, 2);
  // The end of the block: 15 bits, or as many as its code has.
  put(1, 1);
  put(0, 14);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length * 8; at++) bytes[at >> 3]! |= bits[at % bits.length]! << (at & 7);
  return bytes;
}
