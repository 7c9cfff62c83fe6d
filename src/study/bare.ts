import { canonical } from './grain.ts';
import type { Study } from './study.ts';

/**
 * The study without what no future depends on: question, notes, evidence, decision and history. Its scenarios play to
 * the same outcomes, and it is short enough for places that hold little, such as a QR code.
 */
export function bareStudy(study: Study): Study {
  const {
    $schema: _schema,
    question: _question,
    notes: _notes,
    assumptions: _assumptions,
    decision: _decision,
    history: _history,
    ...rest
  } = canonical(study);
  if (!rest.scenarios) return rest;
  const scenarios = Object.entries(rest.scenarios).map(([id, { note: _note, ...scenario }]) => [
    id,
    scenario,
  ]);
  return { ...rest, scenarios: Object.fromEntries(scenarios) as NonNullable<Study['scenarios']> };
}
