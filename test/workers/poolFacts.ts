// What holds for a pool, whatever its workers are made of. Run in Node with threads and in a browser with workers.
import { expect, onTestFinished, test, vi } from 'vitest';
import { digest, type Columns } from '../../src/engine/columns.ts';
import type { Post } from '../../workers/post.ts';
import { createPool } from '../../workers/pool.ts';
import { FailedTask, RefusedRun, type Progress } from '../../workers/runner.ts';
import { faultKinds, type Fault } from './faulty.ts';
import { pretendPlan, pretendedColumns } from './pretend.ts';

const patience = 300;
// Workers share the processors with whatever else runs.
vi.setConfig({ testTimeout: 30_000 });

interface Place {
  spawn: (fault?: Fault) => Post;
  /** A worker whose script does not exist. */
  spawnNothing: () => Post;
}

export function poolFacts({ spawn, spawnNothing }: Place) {
  /** A pool of which the first workers have these faults, and those that replace them none. */
  function pool(workers: number, faults: (Fault | undefined)[] = []) {
    const left = [...faults];
    const started: Post[] = [];
    const runner = createPool({
      workers,
      patience,
      spawn: () => {
        const post = spawn(left.shift());
        started.push(post);
        return post;
      },
    });
    onTestFinished(() => runner.close());
    return { run: runner.run.bind(runner), close: runner.close.bind(runner), started };
  }

  test.each(faultKinds)('a worker that ends in %s changes nothing in the result', async (kind) => {
    // Long enough that the slowest worker has started before the others have played all of it.
    const plan = pretendPlan({ microseconds: 400, replications: 2000 });
    // Two of three, so that no task can meet three of them.
    const { run, started } = pool(3, [
      { kind, at: 0 },
      { kind, at: 7 },
    ]);
    const result = await run(plan);
    expect(result.digest).toBe(digest(pretendedColumns(plan)));
    expect(started.length).toBeGreaterThan(3);
  });

  test('random faults change nothing in the result', async () => {
    const seed = Math.trunc(Math.random() * 2 ** 32);
    const random = mulberry(seed);
    const plan = pretendPlan({ microseconds: 20, replications: 2000 });
    const expected = digest(pretendedColumns(plan));
    for (let i = 0; i < 4; i++) {
      const fault = () => ({
        kind: faultKinds[Math.trunc(random() * faultKinds.length)]!,
        at: Math.trunc(random() * 12),
      });
      const { run, close } = pool(3, [fault(), fault()]);
      expect((await run(plan)).digest, `seed ${seed}`).toBe(expected);
      close();
    }
  });

  test('a worker that dies with the whole result in its hands changes nothing in it', async () => {
    const plan = pretendPlan();
    const { run } = pool(1, [{ kind: 'noSeal', at: 0 }]);
    expect((await run(plan)).digest).toBe(digest(pretendedColumns(plan)));
  });

  test('a task that always fails ends its run by name, and the pool plays on', async () => {
    const { run } = pool(2);
    const failure = await run(pretendPlan({ poison: 700 })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FailedTask);
    expect((failure as Error).message).toMatch(/s1, replications \d+ to \d+: poison/);
    const plan = pretendPlan();
    expect((await run(plan)).digest).toBe(digest(pretendedColumns(plan)));
  });

  test('a worker that cannot start is said so, at once', async () => {
    const runner = createPool({ spawn: spawnNothing, workers: 2, patience });
    onTestFinished(() => runner.close());
    await expect(runner.run(pretendPlan())).rejects.toThrow(/no worker starts/);
  });

  test('a run that does not fit is refused with what would fit', async () => {
    const { run } = pool(1);
    const refusal = await run(pretendPlan({ replications: 1e9 })).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedRun);
    expect((refusal as RefusedRun).replications).toBeGreaterThan(0);
  });

  test('a stopped run answers within 100 ms, whenever it is stopped', async () => {
    const { run } = pool(2);
    await run(pretendPlan());
    const waits: number[] = [];
    for (let i = 0; i < 50; i++) {
      const stopping = new AbortController();
      const running = run(pretendPlan({ microseconds: 100, replications: 100_000 }), {
        signal: stopping.signal,
      });
      await pause(Math.random() * 40);
      const began = performance.now();
      stopping.abort();
      await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
      waits.push(performance.now() - began);
    }
    expect(Math.max(...waits)).toBeLessThan(100);
    const plan = pretendPlan();
    expect((await run(plan)).digest).toBe(digest(pretendedColumns(plan)));
  });

  test('a worker that is busy long after a stop is replaced', async () => {
    const { run, started } = pool(1);
    await run(pretendPlan());
    const stopping = new AbortController();
    const running = run(pretendPlan({ microseconds: 1e6 }), { signal: stopping.signal });
    await pause(20);
    stopping.abort();
    await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    const plan = pretendPlan();
    expect((await run(plan)).digest).toBe(digest(pretendedColumns(plan)));
    expect(started).toHaveLength(2);
  });

  test('the newest run wins, but a first stage is always played', async () => {
    const { run } = pool(2);
    const shown: number[][] = [];
    const start = (i: number, onPicture = () => {}) =>
      run(pretendPlan({ microseconds: 30, replications: 9000 }), {
        onProgress: ({ partial }) => {
          if (!partial) return;
          (shown[i] ??= []).push(partial[0]!.count);
          onPicture();
        },
      }).catch((error: DOMException) => error.name);
    const [first, second] = [start(0), start(1)];
    const last = await new Promise((resolve) => {
      const third = start(2, () => resolve(Promise.all([first, second, third, start(3)])));
    });
    expect(last).toEqual([
      'AbortError',
      'AbortError',
      'AbortError',
      expect.objectContaining({ replications: 9000 }),
    ]);
    expect(shown.map((stages) => stages?.length)).toEqual([1, undefined, 1, 3]);
    // How long a stage is depends on the speed measured so far.
    const [shortest, ...later] = shown[3]!;
    expect([64, 128]).toContain(shortest);
    expect(later).toEqual([8 * shortest!, 64 * shortest!]);
  });

  test('a newer run does not wait where a worker is free, and the older is given up if it comes second', async () => {
    const { run } = pool(2);
    // Sooner or later both workers have started.
    await vi.waitFor(
      async () => {
        const shown: string[] = [];
        const start = (name: string, microseconds: number) =>
          run(pretendPlan({ microseconds, replications: 2000, scenarios: 1 }), {
            drawn: true,
            onProgress: ({ partial }) => partial && shown.push(name),
          }).catch((error: DOMException) => error.name);
        const [slow, quick] = [start('slow', 2000), start('quick', 1)];
        expect(await slow).toBe('AbortError');
        expect(await quick).toEqual(expect.objectContaining({ replications: 2000 }));
        expect(new Set(shown)).toEqual(new Set(['quick']));
      },
      { timeout: 20_000 },
    );
  });

  test('whoever asks last is answered, also if a worker has become free while another waited', async () => {
    const { run } = pool(2);
    const slow = pretendPlan({ microseconds: 1000, replications: 200, scenarios: 3 });
    await run(slow);
    // One worker has two tasks of 64 ms, the other one.
    for (const pause of [70, 85, 100, 115]) {
      const ask = () => run(slow, { drawn: true }).catch((error: DOMException) => error.name);
      const older = [ask(), ask()];
      await new Promise((resolve) => setTimeout(resolve, pause));
      expect(await ask()).toEqual(expect.objectContaining({ replications: 200 }));
      expect(await Promise.all(older)).toEqual(['AbortError', 'AbortError']);
    }
  });

  test('of two runs side by side the older is still shown if it is sooner', async () => {
    const { run } = pool(2);
    await run(pretendPlan({ replications: 4000 }));
    const shown: string[] = [];
    const start = (name: string, microseconds: number) =>
      run(pretendPlan({ microseconds, replications: 300, scenarios: 1 }), {
        drawn: true,
        onProgress: ({ partial }) => partial && shown.push(name),
      }).catch((error: DOMException) => error.name);
    const older = start('older', 20);
    const newer = start('newer', 2000);
    expect(await older).toBe('AbortError');
    expect(await newer).toEqual(expect.objectContaining({ replications: 300 }));
    expect([shown[0], shown.at(-1)]).toEqual(['older', 'newer']);
  });

  test('after slow replications the first stage is short, and the stages still contain each other', async () => {
    const { run } = pool(1);
    await run(pretendPlan({ microseconds: 500, replications: 256, scenarios: 1 }));
    const stages: number[] = [];
    const plan = pretendPlan({ microseconds: 100, replications: 1000, scenarios: 1 });
    const result = await run(plan, {
      onProgress: ({ partial }) => partial && stages.push(partial[0]!.count),
    });
    expect(stages).toEqual([64, 512]);
    expect(result.digest).toBe(digest(pretendedColumns(plan)));
  });

  test('progress is calm, grows, and shows stages that contain each other', async () => {
    const plan = pretendPlan({ microseconds: 30, replications: 9000 });
    const { run } = pool(2);
    const calls: Progress[] = [];
    const began = performance.now();
    const result = await run(plan, { onProgress: (progress) => calls.push(progress) });
    const seconds = (performance.now() - began) / 1000;
    expect(calls.length).toBeLessThan(30 * seconds + 4);
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.map(({ done }) => done)).toEqual(calls.map(({ done }) => done).sort((a, b) => a - b));
    expect(calls.at(-1)).toMatchObject({ done: 9000, total: 9000 });
    const stages = calls.flatMap(({ partial }) => (partial ? [partial] : []));
    expect(stages.map(([column]) => column!.count)).toEqual([128, 1024, 8192]);
    for (const stage of stages)
      expect(stage).toEqual(result.columns.map((all) => prefix(all, stage[0]!.count)));
  });
}

function prefix({ scenario, keys, count, values }: Columns, length: number): Columns {
  const parts = keys.flatMap((_, k) => [...values.subarray(k * count, k * count + length)]);
  return { scenario, first: 0, count: length, keys, values: new Float64Array(parts) };
}

function pause(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function mulberry(state: number) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
