import { campaignDraws } from './campaign.ts';
import { accountCrews, crews } from './crew.ts';
import { deliver } from './delivery.ts';
import { demand } from './demand.ts';
import { adjust } from './dispatch.ts';
import { holdBack } from './feedback.ts';
import { fulfil, retain } from './fulfilment.ts';
import { incidents } from './incident.ts';
import { campaignsKnown, knowledgeDays } from './information.ts';
import { laneParameters } from './lanes.ts';
import { account, planOfRecord } from './ledger.ts';
import { accountMoney } from './money.ts';
import { delayKnowledge, outages } from './outage.ts';
import { look, outlooks } from './outlook.ts';
import { fixedLevels } from './placement.ts';
import { promises } from './promise.ts';
import { complaints, loyalty, satisfaction } from './satisfaction.ts';
import { learn } from './reports.ts';
import { openingStock, order, receive, targets } from './supply.ts';
import type { World } from './world.ts';

/** The mechanisms in the order of events (model 2.3): what happens once, then one step, and nothing else. */
export function mechanisms(w: World): void {
  fixedLevels(w);
  laneParameters(w);

  campaignDraws(w);
  knowledgeDays(w);

  promises(w);

  planOfRecord(w);
  receive(w);
  outages(w);
  demand(w);
  fulfil(w);
  adjust(w);
  crews(w);
  deliver(w);
  complaints(w);
  incidents(w);
  satisfaction(w);
  loyalty(w);
  retain(w);
  learn(w);
  delayKnowledge(w);
  campaignsKnown(w);
  holdBack(w);
  outlooks(w);
  look(w);
  targets(w, 'start');
  openingStock(w);
  targets(w, 'step');
  order(w);
  account(w);
  accountCrews(w);
  accountMoney(w);
}
