import { expect, test } from 'vitest';
import { jsonSchema } from '../../src/study/jsonSchema.ts';

test('the JSON Schema beside the scenarios is the one the reader uses (else: vitest -u)', async () => {
  await expect(jsonSchema()).toMatchFileSnapshot('../../scenarios/tandem.schema.json');
});
