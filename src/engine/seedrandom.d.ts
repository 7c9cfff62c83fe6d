declare module 'seedrandom/lib/alea.js' {
  /** The alea generator of J. Baagøe, seeded by a text. */
  export default function alea(seed: string): { int32(): number };
}
