import { drawPasses } from './draws.ts';
import { passFunction, type Instructions } from './emit.ts';
import type { Groups, Program } from './program.ts';
import { adoptTwin } from './twins.ts';
import { moduleBytes, op, type FunctionBody } from './wasm.ts';

/** The groups of passes of a program, in the order of play. */
export const GROUPS = ['drawStart', 'start', 'drawStep', 'step'] as const;
export type Group = (typeof GROUPS)[number];

/** A compiled program, kept for others like it. */
interface Kept {
  readonly program: Program;
  readonly rounds: number;
  readonly module: WebAssembly.Module;
}
/** By back-end, the latest last. */
const kept = new WeakMap<Instructions, Kept[]>();
const KEPT = 24;

/**
 * The module of a program: four functions of (table, state, draw, step) over one memory. Seals the program. Programs
 * that differ in nothing but numbers share one, because numbers lie in the table area: moving a lever compiles nothing.
 */
export function moduleOf(program: Program, rounds: number, instructions: Instructions): WebAssembly.Module {
  if (program.isReleased) throw new Error('a program whose rules were released cannot be compiled');
  let all = kept.get(instructions);
  if (!all) kept.set(instructions, (all = []));
  if (program.isSealed)
    return new WebAssembly.Module(compile(program, program.sealed(rounds, drawPasses), instructions));
  let at = all.length - 1;
  while (at >= 0 && !(all[at]!.rounds === rounds && adoptTwin(program, all[at]!.program))) at--;
  const [found] = at < 0 ? [] : all.splice(at, 1);
  const groups = program.sealed(rounds, drawPasses);
  const { module } = found ?? { module: new WebAssembly.Module(compile(program, groups, instructions)) };
  all.push(found ?? { program, rounds, module });
  if (all.length > KEPT) all.shift();
  return module;
}

/** The groups of a sealed program as a module. */
export function compile(program: Program, groups: Groups, instructions: Instructions): BufferSource {
  const functions: FunctionBody[] = [];
  const calls = new Map<Group, number[]>();
  for (const group of GROUPS) {
    calls.set(
      group,
      groups[group].map((pass) => functions.push(passFunction(program, pass, instructions)) - 1),
    );
  }
  for (const group of GROUPS) {
    const pass = (i: number): number[] => [...[0, 1, 2, 3].flatMap((p) => op.get(p)), ...op.call(i)];
    const code = Uint8Array.from(calls.get(group)!.flatMap(pass));
    functions.push({ parameters: ['i32', 'i32', 'i32', 'i32'], locals: [], code, exported: group });
  }
  return moduleBytes(functions);
}
