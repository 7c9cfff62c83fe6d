import { crewOutcomes } from './crewOutcomes.ts';
import { incentiveOutcomes } from './incentiveOutcomes.ts';
import { moneyOutcomes } from './moneyOutcomes.ts';
import {
  amount,
  percent,
  perStep,
  ratio,
  sumOf,
  total,
  type LedgerView,
  type Outcome,
  type Reader,
} from './reading.ts';

export type { Better, LedgerField, LedgerView, Outcome, Reader } from './reading.ts';

/** Plan and demand of every report of the regions, reports outermost. */
function reportsOf(view: LedgerView, regions: readonly number[]) {
  return Array.from({ length: view.reports }, (_, b) =>
    regions.map((r) => ({
      plan: view.report('reportPlan', r, b),
      demand: view.report('reportDemand', r, b),
    })),
  );
}

/** Simple mean over region-reports of |ΣD − F| / F, in per cent: the paper's "supply gap". */
function forecastGap(view: LedgerView, regions: readonly number[]): Reader {
  const cells = reportsOf(view, regions).flat();
  return (lane) => {
    let sum = 0;
    for (const { plan, demand } of cells) sum += percent(Math.abs(demand[lane]! - plan[lane]!), plan[lane]!);
    return sum / cells.length;
  };
}

/** 1 − Σ_reports |Σ_r (D − F)| / Σ_reports Σ_r |D − F|: what one common reserve would save, 0 … 1. */
function poolingIndex(view: LedgerView, regions: readonly number[]): Reader {
  const reports = reportsOf(view, regions);
  return (lane) => {
    let apart = 0;
    let together = 0;
    for (const report of reports) {
      let net = 0;
      for (const { plan, demand } of report) {
        const error = demand[lane]! - plan[lane]!;
        apart += Math.abs(error);
        net += error;
      }
      together += Math.abs(net);
    }
    return apart > 0 ? 1 - together / apart : 0;
  };
}

/**
 * Served per mean end-of-step stock, per year; where stock expires, served per contracted instead. 0 where nothing is
 * held: a billionth of what is served is a trace of rounding.
 */
function turnover(view: LedgerView, regions: readonly number[]): Reader {
  const served = total(view, 'served', regions);
  const held = sumOf(view.stores(view.expiring ? 'received' : 'stock'));
  const scale = view.expiring ? 1 : (365 / view.countedDays) * view.countedSteps;
  return (lane) => {
    const [sold, stock] = [served(lane), held(lane)];
    return stock > 1e-9 * sold ? scale * (sold / stock) : 0;
  };
}

/**
 * Variance of the network's orders per step / variance of its demand (bullwhip measure, Chen et al. 2000); 0 where
 * demand does not vary.
 */
function amplification(view: LedgerView): Reader {
  const [orders, demand] = [view.network('ordersSpread'), view.network('demandSpread')];
  return (lane) => (demand[lane]! > 0 ? orders[lane]! / demand[lane]! : 0);
}

/** Mean of S weighted by demand; S itself is 0 … 100. */
function meanSatisfaction(view: LedgerView, regions: readonly number[]): Reader {
  const [points, demand] = [total(view, 'satisfaction', regions), total(view, 'demand', regions)];
  return (lane) => percent(points(lane), demand(lane)) / 100;
}

/** Satisfaction after the last step, weighted by the demand of that step. */
function lastSatisfaction(view: LedgerView, regions: readonly number[]): Reader {
  const points = sumOf(regions.map((r) => view.last('satisfaction', r)));
  const demand = sumOf(regions.map((r) => view.last('demand', r)));
  return (lane) => percent(points(lane), demand(lane)) / 100;
}

/** Customers after the last step as a share of those of the first, weighted by base demand; ½ … 1½. */
function customerBase(view: LedgerView, regions: readonly number[]): Reader {
  if (!view.contested) return () => 1;
  const size = regions.map((r) => ({ weight: view.baseDemand[r]!, share: view.last('customers', r) }));
  const all = size.reduce((sum, { weight }) => sum + weight, 0);
  return (lane) => size.reduce((sum, { weight, share }) => sum + weight * share[lane]!, 0) / all;
}

/** Hours by which customers were told more than is advertised, mean over demand; 0 without feedback. */
function quotedExtra(view: LedgerView, regions: readonly number[]): Reader {
  const [hours, demand] = [total(view, 'quoteExtra', regions), total(view, 'demand', regions)];
  return (lane) => (demand(lane) > 0 ? hours(lane) / demand(lane) : 0);
}

/** What was served beyond what the same future would have seen served without any campaign; 0 where there is none. */
function servedIncremental(view: LedgerView, regions: readonly number[]): Reader {
  const served = total(view, 'served', regions);
  // The counterfactual is made when it is first read: not where nobody wants this outcome.
  let usual: Reader | null | undefined;
  return (lane) => {
    if (usual === undefined) {
      const other = view.withoutCampaigns();
      usual = other && total(other, 'served', regions);
    }
    return usual ? served(lane) - usual(lane) : 0;
  };
}

/** Every outcome, in the order in which it is stored and shown. Words for them live in the catalogues. */
export const outcomes: readonly Outcome[] = [
  {
    id: 'forecastGapPercent',
    unit: '%',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    headline: true,
    of: forecastGap,
  },
  {
    id: 'unservedPercent',
    unit: '%',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    headline: true,
    of: ratio('unserved', 'demand'),
  },
  {
    id: 'dispatchHours',
    unit: 'h',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    headline: true,
    of: amount('hours'),
  },
  {
    id: 'satisfaction',
    unit: 'points',
    lowest: 0,
    highest: 100,
    better: 'higher',
    shape: 'region',
    headline: true,
    of: meanSatisfaction,
  },
  {
    id: 'onTimePercent',
    unit: '%',
    lowest: 0,
    better: 'higher',
    shape: 'region',
    of: ratio('onTime', 'served'),
  },
  {
    id: 'onTimeInFullPercent',
    unit: '%',
    lowest: 0,
    better: 'higher',
    shape: 'region',
    of: ratio('onTime', 'demand'),
  },
  {
    id: 'operationalGapPercent',
    unit: '%',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    of: ratio('absoluteError', 'forecast'),
  },
  { id: 'planHours', unit: 'h', lowest: 0, better: 'lower', shape: 'region', of: amount('planHours') },
  { id: 'lateralHours', unit: 'h', lowest: 0, better: 'lower', shape: 'region', of: amount('lateralHours') },
  { id: 'outsideHours', unit: 'h', lowest: 0, better: 'lower', shape: 'region', of: amount('outsideHours') },
  ...crewOutcomes,
  { id: 'demandUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('demand') },
  { id: 'servedUnits', unit: 'unit', better: 'higher', shape: 'region', of: amount('served') },
  { id: 'unservedUnits', unit: 'unit', better: 'lower', shape: 'region', of: amount('unserved') },
  { id: 'lateralUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('lateral') },
  { id: 'hubUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('hub') },
  { id: 'partnerUnits', unit: 'unit', better: 'none', shape: 'region', of: amount('partner') },
  { id: 'incrementalUnits', unit: 'unit', better: 'higher', shape: 'region', of: amount('incremental') },
  { id: 'servedIncrementalUnits', unit: 'unit', better: 'higher', shape: 'region', of: servedIncremental },
  {
    id: 'expiredUnits',
    unit: 'unit',
    better: 'lower',
    shape: 'network',
    of: (view) => sumOf(view.stores('expired')),
  },
  {
    id: 'expeditedUnits',
    unit: 'unit',
    lowest: 0,
    better: 'lower',
    shape: 'network',
    of: (view) => sumOf(view.stores('expedited')),
  },
  { id: 'poolingIndex', unit: 'share', better: 'none', shape: 'network', of: poolingIndex },
  { id: 'turnover', unit: '1/yr', better: 'higher', shape: 'network', of: turnover },
  {
    id: 'meanStockUnits',
    unit: 'unit',
    better: 'lower',
    shape: 'network',
    of: (view) => perStep(view, sumOf(view.stores('stock'))),
  },
  {
    id: 'meanBacklogUnits',
    unit: 'unit',
    lowest: 0,
    better: 'lower',
    shape: 'region',
    of: (view, regions) => perStep(view, total(view, 'backlog', regions)),
  },
  { id: 'orderAmplification', unit: '1', lowest: 0, better: 'lower', shape: 'network', of: amplification },
  {
    id: 'ordersPlaced',
    unit: '1',
    lowest: 0,
    better: 'none',
    shape: 'network',
    of: (view) => sumOf([view.network('ordersPlaced')]),
  },
  {
    id: 'satisfactionAtEnd',
    unit: 'points',
    lowest: 0,
    highest: 100,
    better: 'higher',
    shape: 'region',
    of: lastSatisfaction,
  },
  {
    id: 'customerBase',
    unit: 'share',
    lowest: 0.5,
    highest: 1.5,
    better: 'higher',
    shape: 'region',
    of: customerBase,
  },
  { id: 'quotedExtraHours', unit: 'h', lowest: 0, better: 'lower', shape: 'region', of: quotedExtra },
  {
    id: 'safetyFactor',
    unit: '1',
    better: 'none',
    shape: 'network',
    of:
      ({ safety }) =>
      () =>
        safety ? safety[0]! : 0,
  },
  ...incentiveOutcomes(turnover),
  ...moneyOutcomes,
];
