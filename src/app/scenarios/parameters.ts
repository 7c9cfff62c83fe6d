import { parameterAt, type Parameter } from '../../study/defaults.ts';

const known = new Map<string, Parameter | undefined>();

/** The study's parameter for a path. Paths are asked for at every step of a drag, so each is looked up once. */
export function parameterOf(path: string): Parameter | undefined {
  if (!known.has(path)) known.set(path, parameterAt(path));
  return known.get(path);
}
