// What a trace of Chromium says about the thread that the page lives in.

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly functionName?: string; readonly url?: string };
  };
}

export const traced = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'v8'];

export interface Task {
  readonly milliseconds: number;
  /** What took longest in it, as the trace calls it, with its milliseconds. */
  readonly parts: string;
}

/** The longest tasks of the page's main thread, the longest first. */
export function longestTasks(text: string, most: number): Task[] {
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(
    ({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const of = (main: TraceEvent) =>
    traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid);
  // The browser keeps other pages of its own; ours is the busiest.
  const [events = []] = mains.map(of).sort((a, b) => b.length - a.length);
  const tasks = events.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  return tasks
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, most)
    .map((task) => {
      const inside = events.filter(
        ({ ts, dur = 0, name }) =>
          ts >= task.ts && ts + dur <= task.ts + (task.dur ?? 0) && !name.endsWith('RunTask'),
      );
      const sums = new Map<string, number>();
      for (const { name, dur = 0, args } of inside) {
        const key = [name, args?.data?.functionName].filter(Boolean).join(' ');
        sums.set(key, (sums.get(key) ?? 0) + dur / 1000);
      }
      const parts = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 6);
      return {
        milliseconds: (task.dur ?? 0) / 1000,
        parts: parts.map(([name, sum]) => `${name} ${sum.toFixed(0)}`).join(', '),
      };
    });
}
