import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { ENGINE_VERSION } from '../engine/plan.ts';
import { calibrateStudy, type CalibrateOptions } from './calibrate.ts';
import { check } from './check.ts';
import { compareCommands } from './compare.ts';
import { explain, type ExplainOptions } from './explain.ts';
import { run, type RunOptions } from './run.ts';
import { jsonSchema } from '../study/jsonSchema.ts';
import type { Terminal } from './terminal.ts';
import { verify, type VerifyOptions } from './verify.ts';
import { traceFuture, type TraceOptions } from './trace.ts';

/** The commands with their options. A command that ends in another status than 0 says so through `end`. */
export function commands(terminal: Terminal, end: (status: number) => void): Command {
  const { own, locale } = terminal.speech;
  const { options, arguments: names } = own;
  const program = new Command('tandem')
    .description(own.about)
    .version(`${version} (${own.engine(ENGINE_VERSION)})`, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .addOption(new Option('--lang <language>', options.lang).choices(['zh', 'en']))
    .addOption(
      new Option('--log-format <format>', options.logFormat).choices(['text', 'json']).default('text'),
    )
    .addHelpText('after', `\n${own.output}\n\n${own.statuses}`)
    .configureHelp({ styleTitle: (title) => (locale === 'en' ? title : (titles[title] ?? title)) })
    .exitOverride()
    // What goes wrong is said in one place, by `main`.
    .configureOutput({ outputError: () => {} });

  command('run', own.run)
    .argument('<file>', names.file)
    .option('--scenario <id...>', options.scenario)
    .option('--replications <n>', options.replications, whole)
    .option('--seed <text>', options.seed)
    .addOption(new Option('--sampling <way>', options.sampling).choices(['plain', 'accelerated']))
    .option('--workers <n>', options.workers, upTo(64))
    .addOption(new Option('--regions', options.regions).conflicts('only'))
    .option('--only <outcome...>', options.only)
    .addOption(new Option('--json', options.json).conflicts(['csv', 'only']))
    .option('--csv <folder>', options.csv)
    .action((file: string, chosen: RunOptions) => run(file, chosen, terminal));

  command('verify', own.verify)
    .argument('<results>', names.results)
    .option('--workers <n>', options.workers, upTo(64))
    .option('--json', options.json)
    .action(async (file: string, chosen: VerifyOptions) => end(await verify(file, chosen, terminal)));

  command('check', own.check)
    .argument('<file...>', names.files)
    .option('--json', options.checkJson)
    .action((files: string[], chosen: { json?: boolean }) => end(check(files, chosen, terminal)));

  command('explain', own.explain)
    .argument('<file>', names.file)
    .option('--scenario <id>', options.oneScenario)
    .option('--json', options.json)
    .action((file: string, chosen: ExplainOptions) => explain(file, chosen, terminal));

  command('trace', own.trace)
    .argument('<file>', names.file)
    .requiredOption('--replication <n>', options.replication, whole)
    .option('--scenario <id>', options.oneScenario)
    .option('--region <id>', options.region)
    .option('--from <day>', options.from)
    .option('--to <day>', options.to)
    .addOption(new Option('--json', options.json).conflicts('csv'))
    .option('--csv', options.traceCsv)
    .action((file: string, chosen: TraceOptions) => traceFuture(file, chosen, terminal));

  command('calibrate', own.calibrate)
    .argument('<file>', names.file)
    .option('--json', options.json)
    .action((file: string, chosen: CalibrateOptions) => calibrateStudy(file, chosen, terminal));

  compareCommands(command, terminal, end);

  command('schema', own.schema).action(() => {
    terminal.out.write(jsonSchema());
  });

  return program;

  function command(name: string, about: string) {
    return program
      .command(name)
      .description(about)
      .helpOption('-h, --help', options.help)
      .addHelpText('after', `\n${own.statuses}`);
  }
}

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Not a whole number.');
  return Number(text);
}

function upTo(most: number) {
  return (text: string) => {
    const count = whole(text);
    if (count > most) throw new InvalidArgumentError(`At most ${most}.`);
    return count;
  };
}
