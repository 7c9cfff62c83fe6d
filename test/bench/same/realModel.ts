import { drawPasses } from '../../../src/kernel/draws.ts';
import { entityWords } from '../../../src/engine/streams.ts';
import { mechanisms } from '../../../src/model/step.ts';
import { world } from '../../../src/model/world.ts';
import type { Scenario } from '../../../src/study/study.ts';
import type { Sealed } from '../reference/model.ts';

/** A scenario of the model as a sealed program; every field of every entity is watched at the end. */
export function sealedScenario(scenario: Scenario, lanes: number, stratified = false): Sealed {
  const w = world(scenario, lanes, entityWords());
  w.program.stratified = stratified;
  mechanisms(w);
  const { program } = w;
  const groups = program.sealed(13, drawPasses);
  const final = program.kinds.flatMap((kind) =>
    kind.names.flatMap((_, i) => [...kind.slots.values()].map((slot) => program.fieldAddress(kind, i, slot))),
  );
  return { program, groups, daily: [], final };
}
