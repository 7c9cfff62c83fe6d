// Gauss–Legendre nodes and weights for ten points on [−1, 1]: Abramowitz & Stegun (1964), table 25.4.
const NODES = [
  [0.1488743389816312, 0.2955242247147529],
  [0.4333953941292472, 0.2692667193099963],
  [0.6794095682990244, 0.219086362515982],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.0666713443086881],
] as const;

/**
 * ∫ f from the first to the last of the ascending `points`, by ten-point Gauss–Legendre on `panels` equal parts
 * between neighbours. A kink of f belongs on a point; between points f must be smooth. RangeError if points descend.
 */
export function integrate(f: (x: number) => number, points: readonly number[], panels = 32): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    if (!(from <= to)) throw new RangeError(`points must ascend: ${from}, ${to}`);
    const half = (to - from) / panels / 2;
    for (let panel = 0; panel < panels; panel++) {
      const middle = from + half * (2 * panel + 1);
      for (const [node, weight] of NODES) {
        sum += half * weight * (f(middle - half * node) + f(middle + half * node));
      }
    }
  }
  return sum;
}
