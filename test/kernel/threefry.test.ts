import { expect, test } from 'vitest';
import { threefry4x32, words } from '../../src/kernel/threefry.ts';

type Four = [number, number, number, number];
const hex = (four: number[]): string => four.map((w) => (w >>> 0).toString(16).padStart(8, '0')).join(' ');

// Known answers published with the paper (Salmon et al. 2011, Random123 distribution).
const ones: Four = [-1, -1, -1, -1];
const pi: Four = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
const piKey: Four = [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89];
test.each([
  [13, [0, 0, 0, 0], [0, 0, 0, 0], '531c7e4f 39491ee5 2c855a92 3d6abf9a'],
  [13, ones, ones, 'c4189358 1c9cc83a d5881c67 6a0a89e0'],
  [13, pi, piKey, '4aa71d8f 734738c2 431fc6a8 ae6debf1'],
  [20, [0, 0, 0, 0], [0, 0, 0, 0], '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
  [20, ones, ones, '2a881696 57012287 f6c7446e a16a6732'],
  [20, pi, piKey, '59cd1dbb b8879579 86b5d00c ac8b6d84'],
] as [number, Four, Four, string][])(
  'Threefry-4x32-%i gives the published words for %o, %o',
  (rounds, counter, key, answer) => {
    expect(hex(threefry4x32(words, counter, key, rounds))).toBe(answer);
  },
);
