import { z } from 'zod';
import { campaign } from './campaign.ts';
import { customers } from './customers.ts';
import { demand } from './demand.ts';
import { dispatch } from './dispatch.ts';
import { incentives } from './incentives.ts';
import { information } from './information.ts';
import { money } from './money.ts';
import { network } from './network.ts';
import { placement } from './placement.ts';
import { ranges } from './ranges.ts';
import { supply } from './supply.ts';
import { id } from './text.ts';
import { time } from './time.ts';

/** A whole plan. What goes in may leave out every leaf that has a default; what comes out is complete. */
export const plan = z.strictObject({
  time: time.prefault({}),
  network,
  demand: demand.prefault({}),
  campaigns: z.record(id, campaign).default({}),
  information: information.prefault({}),
  supply: supply.prefault({}),
  placement: placement.prefault({}),
  dispatch: dispatch.prefault({}),
  customers: customers.prefault({}),
  incentives: incentives.prefault({}),
  money: money.prefault({}),
  ranges: ranges.default({}),
});
