import { z } from 'zod';
import { leaf } from './leaf.ts';
import { id, name } from './text.ts';

const region = z.strictObject({
  name,
  latitude: leaf('network.regions.*.latitude'),
  longitude: leaf('network.regions.*.longitude'),
  baseDemandPerDay: leaf('network.regions.*.baseDemandPerDay'),
  demandCv: leaf('network.regions.*.demandCv'),
});

const lane = z.strictObject({
  hours: leaf('network.depots.*.lanes.*.hours'),
  cv: leaf('network.depots.*.lanes.*.cv'),
  capacityPerDay: leaf('network.depots.*.lanes.*.capacityPerDay'),
  lossShare: leaf('network.depots.*.lanes.*.lossShare'),
  costPerUnit: leaf('network.depots.*.lanes.*.costPerUnit'),
});

const depot = z.strictObject({
  name,
  kind: leaf('network.depots.*.kind'),
  region: id.optional(),
  latitude: leaf('network.depots.*.latitude'),
  longitude: leaf('network.depots.*.longitude'),
  leadDays: leaf('network.depots.*.leadDays'),
  stockUnits: leaf('network.depots.*.stockUnits'),
  crews: leaf('network.depots.*.crews'),
  fixedCostPerDay: leaf('network.depots.*.fixedCostPerDay'),
  capacityPerDay: leaf('network.depots.*.capacityPerDay'),
  availability: leaf('network.depots.*.availability'),
  lanes: z.record(id, lane).default({}),
});

export const network = z.strictObject({
  unit: leaf('network.unit'),
  regions: z.record(id, region),
  depots: z.record(id, depot).default({}),
});
