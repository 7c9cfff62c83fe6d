import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fastest, type Candidate, type Skipped } from './candidate.ts';
import type { Tools } from './machine.ts';
import { reference, type Reference, type Size } from './reference/parameters.ts';
import type { Sealed } from './reference/model.ts';
import { cSource } from './same/cSource.ts';
import { image } from './same/loaded.ts';
import { talk, type Talk } from './talk.ts';

/** Where the sources lie and where files may be written. */
export interface Places {
  readonly sources: string;
  readonly draft: string;
}

const x86 = process.arch === 'x64';
const AVX2 = x86 ? ['-march=x86-64-v3'] : ['-mcpu=native'];
const SSE = x86 ? [['-march=x86-64-v3'], ['-march=x86-64-v2']] : [['-mcpu=native']];

/** C of the same graph: flags by kind. Of several sets of flags the fastest counts. */
const kinds = [
  { id: 'c128', label: 'C, same graph, 128 bit, float64 state', define: ['-DBITS=128'], flags: SSE },
  { id: 'c256', label: 'C, same graph, AVX2, float64 state', define: ['-DBITS=256'], flags: [AVX2] },
  { id: 'f128', label: 'C, same graph, 128 bit, all float32', define: ['-DBITS=128', '-DTURBO'], flags: SSE },
  { id: 'f256', label: 'C, same graph, AVX2, all float32', define: ['-DBITS=256', '-DTURBO'], flags: [AVX2] },
  {
    id: 'c1',
    label: 'C, same graph, one lane at a time',
    define: ['-DBITS=0'],
    flags: [[...AVX2, '-fno-tree-vectorize', '-fno-tree-slp-vectorize']],
  },
] as const;
export type Kind = (typeof kinds)[number]['id'];

/** C made of a sealed program, one candidate for each kind asked for. */
export async function sameInC(
  { compilers }: Tools,
  places: Places,
  make: () => Sealed,
  cellsPerReplication: number,
  wanted: readonly Kind[],
): Promise<(Candidate | Skipped)[]> {
  const chosen = kinds.filter(({ id }) => wanted.includes(id));
  if (compilers.length === 0)
    return chosen.map(({ id, label }) => ({ id, label, reason: 'no C compiler (gcc or clang)' }));
  const sealed = make();
  const source = join(places.draft, 'same.c');
  const memory = join(places.draft, `same${serial}.img`);
  writeFileSync(source, cSource(sealed.program, sealed.groups));
  writeFileSync(memory, image(sealed));
  const { lanes } = sealed.program;
  const all: (Candidate | Skipped)[] = [];
  for (const { id, label, define, flags } of chosen) {
    if (id.endsWith('256') && !x86) {
      all.push({ id, label, reason: 'no 256-bit vectors on this processor' });
      continue;
    }
    const headers = ['-I', join(places.sources, 'same')];
    const fixed = [...define, ...headers, '-ffp-contract=off', source];
    const programs = await builds(compilers, flags, fixed, places);
    const made = programs.map((program) =>
      same(id, label, talk(program, [memory]), cellsPerReplication, lanes),
    );
    all.push(made.length > 0 ? await fastest(made) : { id, label, reason: 'the compiler refused it' });
  }
  return all;
}

/** Best effort by hand: no bit is held to anything. */
export async function limit(tools: Tools, places: Places, size: Size): Promise<Candidate | Skipped> {
  const [id, label] = ['limit', 'C by hand, AVX2, float32, -ffast-math'];
  if (tools.compilers.length === 0) return { id, label, reason: 'no C compiler (gcc or clang)' };
  const p = reference(size);
  const numbers = join(places.draft, `limit-${size}.txt`);
  writeFileSync(numbers, limitFile(p));
  // Some processors handle 256 bits as two halves and are faster when told so.
  const flags = x86 ? [[], ['-mprefer-vector-width=128']] : [[]];
  const source = join(places.sources, 'peers/limit.c');
  const programs = await builds(tools.compilers, flags, [...AVX2, '-ffast-math', source], places);
  const made = programs.map((program) => own64(id, label, talk(program, [numbers]), p.regions * p.days));
  return made.length > 0 ? fastest(made) : { id, label, reason: 'the compiler refused it' };
}

let serial = 0;

/** Programs made with every compiler and every set of flags; those that a compiler refuses are left out. */
async function builds(
  compilers: Tools['compilers'],
  flags: readonly (readonly string[])[],
  fixed: readonly string[],
  { draft }: Places,
): Promise<string[]> {
  const each = compilers.flatMap(({ command }) => flags.map((own) => [command, own] as const));
  const made = each.map(([command, own]) => {
    const program = join(draft, `peer${serial++}`);
    const args = ['-O3', '-std=gnu11', ...own, ...fixed, '-o', program, '-lm'];
    return new Promise<string[]>((resolve) =>
      execFile(command, args, (error) => resolve(error ? [] : [program])),
    );
  });
  return (await Promise.all(made)).flat();
}

function same(id: string, label: string, process: Talk, perReplication: number, lanes: number): Candidate {
  return {
    id,
    label,
    cells: perReplication * lanes,
    sample: async (units) => Number(await process.ask(`time ${units}`)),
    hash: (seed, replications) => {
      process.tell(`key ${seed.low} ${seed.high} ${seed.domain}`);
      return process.ask(`hash ${replications / lanes}`);
    },
    stop: () => process.stop(),
  };
}

function own64(id: string, label: string, process: Talk, perReplication: number): Candidate {
  return {
    id,
    label,
    cells: perReplication * 64,
    sample: async (units) => Number(await process.ask(`time ${units}`)),
    sums: async (replications) =>
      (await process.askAll(`stats ${Math.ceil(replications / 64)}`)).map((line) =>
        line.split(' ').map(Number),
      ),
    stop: () => process.stop(),
  };
}

/** The numbers in the order in which `limit.c` reads them. */
function limitFile(p: Reference): string {
  const q = p.prices;
  return [
    ...[p.regions, p.depots, p.days, p.leadDays, p.depotLeadDays, p.lagDays, p.persistence, p.deviation],
    ...[p.upliftDeviation, p.disruption, p.damage, p.crewCv, p.smoothing, p.loyalty, p.backlogKept],
    ...[p.depotTargetDays, q.margin, q.stock, q.backlog, q.hour, q.freight, q.transfer, p.shortWeight],
    ...[p.safety, p.pooling, p.crew, p.campaign, ...p.base, ...p.keepDays, ...p.hours],
    ...p.season.flat(),
    ...p.pressure.flat(),
  ].join(' ');
}
