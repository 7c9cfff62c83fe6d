import { z } from 'zod';
import { document } from './schema/document.ts';

/**
 * The JSON Schema of a study file, with which editors complete and check while typing. It knows every key and range;
 * what several values must satisfy together only `readStudy` knows.
 */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(document, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Tandem study' }, null, 2)}\n`;
}
