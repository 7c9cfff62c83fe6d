// Distances between places, and the correlations that are made of them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cholesky } from '../../src/model/correlation.ts';
import { distanceKm } from '../../src/model/distance.ts';
import { cases } from './random.ts';

interface Place {
  latitude: number;
  longitude: number;
}

/** Great circle by the haversine formula. */
function arcKm(a: Place, b: Place): number {
  const [from, to] = [(a.latitude * Math.PI) / 180, (b.latitude * Math.PI) / 180];
  const [north, east] = [(to - from) / 2, ((b.longitude - a.longitude) * Math.PI) / 360];
  const h = Math.sin(north) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(east) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, h)));
}

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const place = fc.record({ latitude: degrees(90), longitude: degrees(180) });

test('a distance is the chord of the great circle', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const chord = 2 * 6371.0088 * Math.sin(arcKm(a, b) / 2 / 6371.0088);
      expect(Math.abs(distanceKm(a, b) - chord)).toBeLessThan(1e-4);
    }),
    cases(1000),
  );
});

test('Fuzhou to Fuqing is 40 km', () => {
  const [fuzhou, fuqing] = [
    { latitude: 26.075, longitude: 119.296 },
    { latitude: 25.721, longitude: 119.384 },
  ];
  expect(distanceKm(fuzhou, fuqing)).toBeCloseTo(arcKm(fuzhou, fuqing), 2);
  expect(arcKm(fuzhou, fuqing)).toBeCloseTo(40.35, 1);
});

test('places anywhere on earth, also in the same spot, can be correlated by distance', () => {
  const places = fc.array(place, { minLength: 2, maxLength: 12 });
  const scale = fc.double({ min: 0.1, max: 20_000, noNaN: true });
  fc.assert(
    fc.property(places, scale, fc.boolean(), (points, scaleKm, twice) => {
      const all = twice ? [...points, points[0]!] : points;
      const matrix = all.map((a) => all.map((b) => Math.exp(-distanceKm(a, b) / scaleKm)));
      expect(() => cholesky(matrix)).not.toThrow();
    }),
    cases(1000),
  );
});
