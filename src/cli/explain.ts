import { described, ignored, leftOut, type Mechanism } from '../model/described.ts';
import { inputsOf, type Input } from '../model/inputs.ts';
import { endsText, rangeText, sourceText, unitText, valueText } from '../app/words/inputText.ts';
import { parameters } from '../study/defaults.ts';
import { resolve } from '../study/resolve.ts';
import type { Scenario, Study } from '../study/study.ts';
import { scenarioOf } from './choose.ts';
import { printable, printableJson } from './printable.ts';
import { studyOf } from './source.ts';
import { tableLines } from './table.ts';
import type { Terminal } from './terminal.ts';
import type { Speech } from './words.ts';

export interface ExplainOptions {
  scenario?: string;
  json?: boolean;
}

/** `tandem explain`: what is modelled in a scenario, and every input with its evidence. */
export function explain(file: string, options: ExplainOptions, { out, speech }: Terminal): void {
  const { study } = studyOf(file);
  const scenarios = resolve(study);
  const scenario = scenarioOf(scenarios, options.scenario);
  const inputs = inputsOf(scenario, scenarios[0]!, study.assumptions, parameters);
  const document = documentOf(study, scenario, inputs);
  if (options.json) out.write(`${printableJson(document, 2)}\n`);
  else if (out.isTTY) out.write(`${lines(study, scenario, inputs, speech).join('\n')}\n`);
  else for (const record of records(document)) out.write(`${printableJson(record)}\n`);
}

function documentOf(study: Study, scenario: Scenario, inputs: readonly Input[]) {
  return {
    format: 'tandem-explain/1',
    study: { id: study.id, name: study.name },
    scenario: { id: scenario.id, name: scenario.name },
    mechanisms: described.map(({ on, ...mechanism }) => ({ ...mechanism, on: on(scenario) })),
    leftOut,
    notActedOn: ignored(scenario, parameters).map(({ path, value }) => ({ path, value })),
    inputs: inputs.map(({ parameter, range: unknown, ...input }) => {
      const { symbol, unit, min, max, nullable, choices } = parameter;
      const range = choices ?? (min === undefined ? null : [min, max]);
      return { ...input, unknown, symbol, unit, default: parameter.default ?? null, range, nullable };
    }),
  };
}

function* records({ mechanisms, inputs, ...head }: ReturnType<typeof documentOf>) {
  yield { type: 'explain', ...head };
  for (const mechanism of mechanisms) yield { type: 'mechanism', ...mechanism };
  for (const input of inputs) yield { type: 'input', ...input };
}

function lines(study: Study, scenario: Scenario, inputs: readonly Input[], speech: Speech): string[] {
  const { page, text, numbers } = speech;
  const words = page.model;
  const topics = Object.entries(words.topics) as [Mechanism['topic'], string][];
  const vain = ignored(scenario, parameters);
  const guesses = inputs.filter(({ grade }) => grade === 'guess').length;
  const heads = words.inputs.columns;
  return [
    printable(`${text(study.name)} · ${text(scenario.name)}`),
    '',
    words.title,
    ...topics.flatMap(([topic, name]) => {
      const mine = described.filter((mechanism) => mechanism.topic === topic);
      const rows = mine.map((one) => [
        stateMark(one, scenario),
        words.mechanisms[one.id] ?? one.id,
        state(one, scenario, speech),
      ]);
      return [`  ${name}`, ...tableLines(rows, []).map((line) => `  ${line}`)];
    }),
    '',
    words.leftOut.title,
    `  ${leftOut.map((id) => words.leftOut.items[id]).join(' · ')}`,
    '',
    words.ignored.title,
    ...(vain.length === 0
      ? [`  ${words.ignored.none}`]
      : tableLines(
          vain.map(({ path }) => [path, words.ignored.off]),
          [],
        )),
    '',
    words.inputs.title,
    ...tableLines(
      [
        [
          heads.path,
          heads.symbol,
          heads.value,
          heads.unit,
          heads.range,
          heads.differs,
          heads.grade,
          heads.source,
        ],
        ...inputs.map((input) => inputRow(input, scenario, speech)),
      ],
      [2],
    ),
    '',
    words.inputs.judgement(numbers.plain(guesses), numbers.plain(inputs.length)),
    words.inputs.gradeHelp,
  ];
}

const stateMark = ({ on, acts }: Mechanism, scenario: Scenario) =>
  acts === 'engine' && on(scenario) ? '●' : '○';

function state({ on, acts }: Mechanism, scenario: Scenario, { page }: Speech): string {
  if (acts === 'page') return page.model.onPage;
  return on(scenario) ? page.model.on : page.model.off;
}

function inputRow(input: Input, scenario: Scenario, speech: Speech): string[] {
  const { page, numbers } = speech;
  const { parameter, path, value, range, grade, source, differsFromBase, differsFromDefault } = input;
  const { unit } = parameter;
  const differs = differsFromBase
    ? differsFromDefault
      ? 'both'
      : 'base'
    : differsFromDefault
      ? 'default'
      : 'no';
  return [
    ...[path, parameter.symbol],
    // What nobody knows shows where it lies, and after it what is likeliest.
    `${range ? `${endsText(range, unit, page, numbers)}; ` : ''}${valueText(value, unit, page, numbers)}`,
    unitText(unit, scenario.network.unit, page),
    ...[rangeText(parameter, page, numbers), page.model.inputs.differs[differs]],
    // A value that rests on judgement alone carries a mark.
    `${grade === 'guess' ? '? ' : '  '}${page.model.inputs.grades[grade]}`,
    sourceText(source, page),
  ];
}
