import { z } from 'zod';
import { leaf } from './leaf.ts';

export const dispatch = z.strictObject({
  deadBandShare: leaf('dispatch.deadBandShare'),
  hoursPerEvent: leaf('dispatch.hoursPerEvent'),
  hoursPerUnits: leaf('dispatch.hoursPerUnits'),
  unitsPerHourBlock: leaf('dispatch.unitsPerHourBlock'),
  hoursPerLateralTrip: leaf('dispatch.hoursPerLateralTrip'),
  hoursPerPartnerCall: leaf('dispatch.hoursPerPartnerCall'),
  hubNetting: leaf('dispatch.hubNetting'),
  // null: as many crews as the day asks for.
  crewsPerDepot: leaf('dispatch.crewsPerDepot'),
  shiftHours: leaf('dispatch.shiftHours'),
  batchUnits: leaf('dispatch.batchUnits'),
  handlingHours: leaf('dispatch.handlingHours'),
  roundTripHours: leaf('dispatch.roundTripHours'),
  automation: leaf('dispatch.automation'),
  jointImprovement: leaf('dispatch.jointImprovement'),
  returnShare: leaf('dispatch.returnShare'),
  dayFactorSd: leaf('dispatch.dayFactorSd'),
  arrivalVariability: leaf('dispatch.arrivalVariability'),
  serviceVariability: leaf('dispatch.serviceVariability'),
});
