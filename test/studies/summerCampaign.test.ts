import { expect, test, vi } from 'vitest';
import { paired } from '../../src/statistics/compare.ts';
import { meanInterval } from '../../src/statistics/interval.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { play, shipped, signedGaps, withVariant } from './played.ts';

// Seconds at most on an idle machine; the limit is for a busy one.
vi.setConfig({ testTimeout: 60_000 });

const study = shipped('summer-campaign');
const { difference, ratio, mean } = play(study);

test('information cuts the forecast gap by a quarter and the dispatch hours by three tenths', () => {
  expect(difference('full', 'base', 'forecastGapPercent').verdict).toBe('better');
  expect(ratio('full', 'base', 'forecastGapPercent')).toBeLessThan(0.85);
  expect(difference('full', 'base', 'dispatchHours').verdict).toBe('better');
  expect(ratio('full', 'base', 'dispatchHours')).toBeLessThan(0.8);
  expect(ratio('full', 'base', 'operationalGapPercent')).toBeLessThan(0.82);
});

test('in silos too little is expected at the launch and too much after the end', () => {
  const { startDay, days = 28 } = study.base.campaigns!['summer']!;
  const fortnights = [startDay, startDay + days];
  const [launch, after] = signedGaps(study, 'base', fortnights, 14);
  const [informedLaunch, informedAfter] = signedGaps(study, 'full', fortnights, 14);
  const interval = (values: Float64Array) => meanInterval(momentsOf(values), 0.95).interval;
  expect(interval(launch!)[0]).toBeGreaterThan(0);
  expect(interval(after!)[1]).toBeLessThan(0);
  expect(interval(paired(launch!, informedLaunch!))[0]).toBeGreaterThan(0.8);
  expect(interval(paired(after!, informedAfter!))[1]).toBeLessThan(-0.8);
});

test('what silos get wrong is energy not served and energy wasted', () => {
  expect(difference('full', 'base', 'unservedUnits').verdict).toBe('better');
  expect(difference('full', 'base', 'expiredUnits').verdict).toBe('better');
});

test('meetings mend the plan of the month, hardly that of the day; a platform mends both', () => {
  expect(ratio('weekly', 'base', 'forecastGapPercent')).toBeLessThan(0.92);
  expect(ratio('weekly', 'base', 'operationalGapPercent')).toBeGreaterThan(0.94);
  expect(ratio('platform', 'base', 'operationalGapPercent')).toBeLessThan(0.88);
  expect(difference('platform', 'weekly', 'dispatchHours').verdict).toBe('better');
});

test('sharing energy halves what is not served and leaves the gap as it is', () => {
  expect(difference('sharing', 'full', 'unservedPercent').verdict).toBe('better');
  expect(ratio('sharing', 'full', 'unservedPercent')).toBeLessThan(0.7);
  expect(difference('sharing', 'full', 'forecastGapPercent').verdict).toBe('same');
  expect(difference('sharing', 'full', 'dispatchHours').verdict).toBe('worse');
  expect(ratio('vpp', 'sharing', 'unservedPercent')).toBeLessThan(0.6);
});

test('information and sharing do what the other cannot', () => {
  const shared = withVariant(study, 'apart', 'base', { placement: { lateral: { enabled: true } } });
  const { difference, ratio } = play(shared);
  // Sharing serves far more than information alone, yet saves no hour and closes no gap.
  expect(difference('apart', 'full', 'unservedPercent').interval[1]).toBeLessThan(0);
  expect(difference('apart', 'full', 'dispatchHours').interval[0]).toBeGreaterThan(0);
  expect(difference('apart', 'base', 'forecastGapPercent').verdict).toBe('same');
  // With sharing in place information still saves as many hours, and some energy.
  expect(ratio('sharing', 'apart', 'dispatchHours')).toBeLessThan(0.8);
  expect(difference('sharing', 'apart', 'unservedPercent').verdict).toBe('better');
});

test('consent matters for the day, not for the plan: without it no advance order is seen', () => {
  expect(difference('noConsent', 'full', 'dispatchHours').verdict).toBe('worse');
  expect(ratio('noConsent', 'full', 'dispatchHours')).toBeGreaterThan(1.07);
  expect(ratio('noConsent', 'full', 'operationalGapPercent')).toBeGreaterThan(1.07);
  expect(ratio('noConsent', 'full', 'forecastGapPercent')).toBeLessThan(1.05);
  expect(difference('noConsent', 'base', 'dispatchHours').verdict).toBe('better');
});

test('planners who expect too much of a campaign widen the gap once they hear of it', () => {
  const heard = (plannerBias: number) => ({ information: { coverageShare: 0.9, plannerBias } });
  const both = withVariant(withVariant(study, 'sober', 'base', heard(0)), 'eager', 'base', heard(0.2));
  const { difference } = play(both);
  expect(difference('eager', 'sober', 'forecastGapPercent').verdict).toBe('worse');
  expect(difference('eager', 'sober', 'dispatchHours').verdict).toBe('worse');
});

test('cooperation helps demand response too', () => {
  expect(difference('responseTogether', 'responseApart', 'dispatchHours').verdict).toBe('better');
  expect(ratio('responseTogether', 'responseApart', 'dispatchHours')).toBeLessThan(0.82);
  expect(mean('responseApart', 'incrementalUnits')).toBeLessThan(0);
});

test.each([
  ['wider coverage', { coverageShare: 0.6 }],
  ['a shorter lag', { lagDays: 2 }],
  ['better accuracy', { accuracyShare: 0.6 }],
  ['an integrated customer system', { crmIntegration: 0.7 }],
])('%s never widens the forecast gap beyond two standard errors', (_, information) => {
  const { difference } = play(withVariant(study, 'better', 'base', { information }));
  const { mean, standardError } = difference('better', 'base', 'forecastGapPercent');
  expect(mean).toBeLessThanOrEqual(2 * standardError);
});
