/**
 * Uniform draws in (0, 1) from a fixed seed, for experiments in tests: a Weyl sequence through the finaliser of
 * MurmurHash3 (Appleby 2008).
 */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return ((word ^ (word >>> 16)) >>> 0) / 2 ** 32 + 2 ** -33;
  };
}

/** Standard normal draws by Box & Muller (1958). */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Share of `runs` experiments in which something happened. */
export function share(runs: number, happened: (run: number) => boolean): number {
  let count = 0;
  for (let run = 0; run < runs; run++) if (happened(run)) count++;
  return count / runs;
}
