import { pow } from '../kernel/elementary.ts';
import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { isOnline } from './channels.ts';
import type { World } from './world.ts';

/**
 * The level index ĝ of a cell: how reported demand compares with what was expected of it, reports being `lagDays`
 * late. Level: exponential smoothing; moving average of the last reports; mmse: the last report itself, faded by
 * the autocorrelation when it is used; fixed: one. Also the variance of the one-step error (EWMA .02).
 */
export function learn(w: World): void {
  const { forecast, lagDays, smoothing, censoredReports } = w.scenario.information;
  const lag = Math.floor(lagDays / w.stepDays);
  w.cell.start('reported', () => 1);
  w.cell.start('level', () => 1);
  const next = nextOutlooks(w);
  const rows = { c: w.cell.at(next.map((i) => w.outlooks[i]!.cell)), o: w.outlook.at(next) };
  const hidden = hiddenShare(w);
  const apart = forecast.kind !== 'fixed' && channelsReportApart(w);
  if (apart) channelReports(w);
  else if (censoredReports) unrecordedLosses(w);
  w.program.pass('learn from reports', rows, ({ c, o }) => {
    const error = f`${c.demand} - ${c.forecast}`;
    c.set({ errorVariance: f`${c.errorVariance} + 0.02 * (${error} * ${error} - ${c.errorVariance})` });
    if (forecast.kind === 'fixed') return;
    const sales = hidden > 0 && !apart ? f`${c.demand} - ${hidden} * ${c.unrecorded}` : c.demand;
    const ratio = apart ? c.told : f`${o.plain} > 0 ? ${sales} / ${o.plain} : 1`;
    c.ring('reported', 0).set(ratio);
    const late = (steps: number): Node => (steps === 0 ? ratio : c.ring('reported', -steps).value);
    switch (forecast.kind) {
      case 'level':
        c.set({ level: f`${c.level} + ${smoothing} * (${late(lag)} - ${c.level})` });
        break;
      case 'movingAverage': {
        const count = Math.floor(forecast.days / w.stepDays) || 1;
        let sum = late(lag);
        for (let i = 1; i < count; i++) sum = f`${sum} + ${late(lag + i)}`;
        c.set({ level: f`${sum} / ${count}` });
        break;
      }
      case 'mmse':
        c.set({ level: late(lag) });
        break;
      default:
        forecast satisfies never;
    }
  });
}

/** The outlooks of the next step, one for each cell. */
const nextOutlooks = (w: World): number[] => w.outlooks.flatMap((o, i) => (o.window === 'next' ? [i] : []));

/** Share of the losses over the counter that reports do not show, 1 − vis; 0 where losses are reported. */
const hiddenShare = (w: World): number =>
  w.scenario.information.censoredReports ? 1 - w.known.lossesSeen : 0;

const lagOf = (w: World, channel: number): number =>
  Math.floor(w.scenario.demand.channels[w.channelIds[channel]!]!.reportingLagDays / w.stepDays);

const channelsReportApart = (w: World): boolean => w.channelIds.some((_, channel) => lagOf(w, channel) > 0);

/**
 * Channels that report later than others: what the shared system can show of a day is Σ_c D_c,t−τ_c / F°_t−τ_c, the
 * newest sales of each channel over what was expected of the whole cell on their day; the information lag τ comes on top
 * for all alike (our assumption; the page names τ_c without a formula). For mmse an older report counts φ^τ_c
 * less, as an older deviation of the cell does.
 */
function channelReports(w: World): void {
  const { persistence, channels } = w.scenario.demand;
  const memory = persistence === 0 ? 0 : pow(persistence, w.stepDays);
  const mmse = w.scenario.information.forecast.kind === 'mmse';
  const hidden = hiddenShare(w);
  const pull = w.stream.parameterValues.get('pull');
  const weight = (j: number): number => {
    const { channel } = w.streams[j]!;
    return channels[w.channelIds[channel]!]!.share * (pull?.[j] ?? 1);
  };
  const whole = w.cells.map((_, cell) =>
    w.streams.reduce((sum, s, j) => (s.cell === cell ? sum + weight(j) : sum), 0),
  );
  w.stream.parameter('toldShare', (j) => weight(j) / whole[w.streams[j]!.cell]!);
  const shares = w.stream.parameterValues.get('toldShare')!;
  w.stream.start('told', (j) => shares[j]!);
  const next = nextOutlooks(w);
  const outlookOf = new Map(next.map((i) => [w.outlooks[i]!.cell, i]));
  const zero = constant(0);
  w.program.pass('nothing told', { c: w.cell.each() }, ({ c }) => c.set({ told: zero }));
  for (const lag of new Set(w.channelIds.map((_, channel) => lagOf(w, channel)))) {
    for (const recorded of [true, false]) {
      const streams = w.streams.flatMap((s, j) => {
        const online = isOnline(w.scenario.demand, w.channelIds[s.channel]!);
        return lagOf(w, s.channel) === lag && (online || hidden === 0) === recorded ? [j] : [];
      });
      const fade = mmse && lag > 0 ? (memory === 0 ? 0 : pow(memory, lag)) : 1;
      w.program.pass(
        'reports of channels',
        {
          j: w.stream.at(streams),
          c: w.cell.at(streams.map((j) => w.streams[j]!.cell)),
          o: w.outlook.at(streams.map((j) => outlookOf.get(w.streams[j]!.cell)!)),
        },
        ({ j, c, o }) => {
          const sales = recorded ? j.demand : f`${j.demand} - ${hidden} * ${j.unserved}`;
          const now = f`${o.plain} > 0 ? ${sales} / ${o.plain} : ${j.toldShare}`;
          j.ring('told', 0).set(now);
          const told = lag === 0 ? now : j.ring('told', -lag).value;
          c.add({ told: fade === 1 ? told : f`${j.toldShare} + ${fade} * (${told} - ${j.toldShare})` });
        },
      );
    }
  }
}

/**
 * Sales that are lost over the counter are not recorded; online the order itself is a record. Reports then show
 * served + vis·unserved of these channels, vis = max(γ′, q·o) (model 2.5, our assumption).
 */
function unrecordedLosses(w: World): void {
  const streams = w.streams.flatMap((s, i) =>
    isOnline(w.scenario.demand, w.channelIds[s.channel]!) ? [] : [i],
  );
  const zero = constant(0);
  w.program.pass('losses begin', { c: w.cell.each() }, ({ c }) => c.set({ unrecorded: zero }));
  w.program.pass(
    'unrecorded losses',
    { j: w.stream.at(streams), c: w.cell.at(streams.map((i) => w.streams[i]!.cell)) },
    ({ j, c }) => c.add({ unrecorded: j.unserved }),
  );
}
