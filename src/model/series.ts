/** One daily quantity that can be drawn over time: a field of an entity, summed over the entities of a region. */
export interface Series {
  readonly id: string;
  readonly unit: '1' | 'unit' | 'h' | 'points' | '%';
  readonly kind: 'region' | 'store' | 'binding';
  readonly field: string;
  /** Divided by this field of the region, in per cent or as it is. */
  readonly over?: string;
  readonly percent?: true;
}

/** How many capacities bind for a region: no series to offer, but a mark beside the others. */
export const binding: Series = { id: 'binding', unit: '1', kind: 'binding', field: '' };

/** Series of a region, in the order in which they are offered. */
export const series: readonly Series[] = [
  { id: 'demand', unit: 'unit', kind: 'region', field: 'demand' },
  { id: 'forecast', unit: 'unit', kind: 'region', field: 'forecast' },
  { id: 'served', unit: 'unit', kind: 'region', field: 'served' },
  { id: 'unserved', unit: 'unit', kind: 'region', field: 'unserved' },
  { id: 'unservedPercent', unit: '%', kind: 'region', field: 'unserved', over: 'demand', percent: true },
  { id: 'hours', unit: 'h', kind: 'region', field: 'hours' },
  { id: 'onTimePercent', unit: '%', kind: 'region', field: 'onTime', over: 'served', percent: true },
  { id: 'satisfaction', unit: 'points', kind: 'region', field: 'satisfaction', over: 'demand' },
  { id: 'stock', unit: 'unit', kind: 'store', field: 'stock' },
];
