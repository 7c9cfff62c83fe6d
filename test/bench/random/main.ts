import { writeFileSync } from 'node:fs';
import { dieharder } from './dieharder.ts';
import { samplers } from './samplers.ts';
import { badStream, streams } from './streams.ts';
import { blockTests, type Finding } from './words.ts';

/** Chance of a false alarm of the whole battery; each of its tests may take an equal part of it. */
const FALSE_ALARM = 1e-3;

/** Runs the batteries, prints the report, and returns the exit status: 1 where chance does not explain a result. */
export async function main(argv: readonly string[]): Promise<number> {
  const file = argv.find((word) => word.startsWith('--report='));
  const asked = argv.filter((word) => word !== file);
  const command = ['npm run bench:random', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ');
  const report: string[] = [`Batteries of the random numbers. Made by: ${command}`];
  const say = (line: string): void => {
    report.push(line);
    console.log(line);
  };
  const findings: Finding[] = [];
  const of = (title: string, found: readonly Finding[]): void => {
    say(`\n${title}`);
    for (const { test, p } of found) say(`  ${test.padEnd(44)} p ${p.toExponential(2)}`);
    findings.push(...found);
  };
  for (const stream of streams()) of(`Words: ${stream.name}`, blockTests(stream));
  of('Samplers against their distributions', samplers());
  const limit = FALSE_ALARM / findings.length;
  const failed = findings.filter(({ p }) => !(p >= limit));
  const odd = findings.filter(({ p }) => p < 0.01).length;
  say(
    `\n${findings.length} tests, false alarm ${FALSE_ALARM} for all together: failed below p ${limit.toExponential(2)}`,
  );
  say(
    `${failed.length} failed; ${odd} below p 0.01, where chance alone gives ${(findings.length / 100).toFixed(1)}`,
  );
  const caught = blockTests(badStream()).filter(({ p }) => p < limit).length;
  say(`Control: of the same 9 tests a linear congruence fails ${caught}`);
  let weak = 0;
  if (argv.includes('--no-dieharder')) say('\ndieharder: left out');
  else {
    const lines = await dieharder(argv.includes('--all'));
    say(lines === null ? '\ndieharder: skipped, not installed' : '\ndieharder 3.31');
    for (const line of lines ?? []) say(line);
    weak = (lines ?? []).filter((line) => line.includes('FAILED')).length;
    if (lines) say(`${lines.length} results, ${weak} failed`);
  }
  if (file) writeFileSync(file.slice('--report='.length), `${report.join('\n')}\n`);
  return failed.length > 0 || weak > 0 || caught === 0 ? 1 : 0;
}
