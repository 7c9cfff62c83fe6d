import { afterEach, expect, test, vi } from 'vitest';
import { PageClock } from '../../workers/clock.ts';

afterEach(() => vi.useRealTimers());

test('a page that was frozen for an hour has lost two beats, not an hour', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let present = 0;
  const timer = vi.spyOn(performance, 'now').mockImplementation(() => present);
  const clock = new PageClock(() => {});
  clock.start();
  const beat = (milliseconds: number) => {
    present += milliseconds;
    vi.advanceTimersByTime(100);
  };
  beat(100);
  beat(100);
  expect(clock.now).toBe(200);
  beat(3_600_000);
  expect(clock.now).toBe(400);
  clock.stop();
  timer.mockRestore();
});
