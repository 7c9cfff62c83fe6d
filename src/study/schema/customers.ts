import { z } from 'zod';
import { leaf } from './leaf.ts';

export const customers = z.strictObject({
  weights: z
    .strictObject({
      availability: leaf('customers.weights.availability'),
      onTime: leaf('customers.weights.onTime'),
      care: leaf('customers.weights.care'),
    })
    .prefault({}),
  shortageForZero: leaf('customers.shortageForZero'),
  expectation: leaf('customers.expectation'),
  expectationFixed: leaf('customers.expectationFixed'),
  startSatisfaction: leaf('customers.startSatisfaction'),
  gainSlope: leaf('customers.gainSlope'),
  lossSlope: leaf('customers.lossSlope'),
  memoryPerDay: leaf('customers.memoryPerDay'),
  expectationMemoryPerDay: leaf('customers.expectationMemoryPerDay'),
  competitorLevel: leaf('customers.competitorLevel'),
  switchingPerMonth: leaf('customers.switchingPerMonth'),
  complaintBase: leaf('customers.complaintBase'),
  complaintLate: leaf('customers.complaintLate'),
  complaintUnserved: leaf('customers.complaintUnserved'),
  // null: one per cent of mean demand.
  complaintCapacityPerDay: leaf('customers.complaintCapacityPerDay'),
  recovery: leaf('customers.recovery'),
  notification: leaf('customers.notification'),
  compensationPerUnit: leaf('customers.compensationPerUnit'),
  claimShare: leaf('customers.claimShare'),
  compensationReference: leaf('customers.compensationReference'),
  promiseElasticity: leaf('customers.promiseElasticity'),
  referencePromiseHours: leaf('customers.referencePromiseHours'),
  promiseActive: leaf('customers.promiseActive'),
});
