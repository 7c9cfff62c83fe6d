import { constantPool, passFunction, rowTable, type Instructions } from './emit.ts';
import type { Node } from './expression.ts';
import type { Groups, Pass, Program } from './program.ts';
import { schedule } from './schedule.ts';
import { moduleBytes, op, type FunctionBody } from './wasm.ts';

/** The groups of passes of a program, in the order of play. */
export const GROUPS = ['drawStart', 'start', 'drawStep', 'step'] as const;
export type Group = (typeof GROUPS)[number];

/** Compiled modules by back-end and text of the code, the latest last. */
const kept = new WeakMap<Instructions, Map<string, WebAssembly.Module>>();
const KEPT = 24;

/**
 * The module of a sealed program: four functions of (table, state, draw, step) over one memory. Programs that differ in
 * nothing but numbers share one, because numbers lie in the table area: moving a lever compiles nothing.
 */
export function moduleOf(program: Program, groups: Groups, instructions: Instructions): WebAssembly.Module {
  let modules = kept.get(instructions);
  if (!modules) kept.set(instructions, (modules = new Map<string, WebAssembly.Module>()));
  const text = textOf(program, groups);
  const module = modules.get(text) ?? new WebAssembly.Module(compile(program, groups, instructions));
  modules.delete(text);
  modules.set(text, module);
  for (const oldest of modules.keys()) {
    if (modules.size <= KEPT) break;
    modules.delete(oldest);
  }
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

/** All that the code of a program depends on, as text: everything but the numbers that lie in tables. */
function textOf(program: Program, groups: Groups): string {
  const parts = [`${program.lanes}`];
  for (const group of GROUPS) {
    parts.push(group);
    for (const pass of groups[group]) write(parts, program, pass);
  }
  return parts.join('\n');
}

function write(parts: string[], program: Program, pass: Pass): void {
  const { address, bytes, cursors } = rowTable(program, pass);
  const pool = constantPool(program, pass);
  const { perRow, perLane, inside } = schedule(pass);
  parts.push(`pass ${pass.rows} ${address} ${bytes}`);
  for (const [name, { at, moves, area }] of cursors) parts.push(`${name} ${at} ${moves} ${area}`);
  const numbers = new Map<Node, number>();
  const numberOf = (n: Node): number => {
    let number = numbers.get(n);
    if (number === undefined) numbers.set(n, (number = numbers.size));
    return number;
  };
  const placeOf = ({ place }: Node): string => (place ? `${place.cursor}+${place.offset}` : '');
  // A loop's variables have numbers of their own that say nothing.
  const own = (n: Node): string =>
    n.op === 'loopVariable' ? '' : pool.has(n) ? placeOf(pool.get(n)!) : `${n.value} ${placeOf(n)}`;
  const known = (n: Node): number | string => {
    if (numbers.has(n) || (n.op !== 'constant' && n.op !== 'loopVariable')) return numberOf(n);
    return `${numberOf(n)}=${n.op} ${n.type} ${own(n)}`;
  };
  const line = (n: Node): void => {
    parts.push(`${n.op} ${n.type} ${own(n)} ${n.args.map(known).join()} ${numberOf(n)}`);
    for (const part of n.op === 'iterate' ? inside.get(n.args)! : []) line(part);
  };
  for (const n of perRow) line(n);
  parts.push('lanes');
  for (const n of perLane) line(n);
  for (const { place, value } of pass.stores) parts.push(`${place.cursor}+${place.offset} ${known(value)}`);
  parts.push(pass.gate ? placeOf(pass.gate) : '');
}
