import { expect, test } from 'vitest';
import { compile } from '../../src/engine/game.ts';
import { ledgerOf } from '../../src/engine/regionLedger.ts';
import { trace } from '../../src/engine/trace.ts';
import { resolve } from '../../src/study/resolve.ts';
import { county, plainStudy } from '../oracles/study.ts';

test('orders are placed on days of review alone, and each arrives after its lead time', () => {
  const supply = { leadDays: 3, reviewDays: 7, safetyFactor: 1 };
  const time = { horizonDays: 60, warmupDays: 0 };
  const scenario = resolve(plainStudy({ time, network: county(100), supply }))[0]!;
  const { columns, rows } = ledgerOf(trace(compile(scenario, { lanes: 4 }), 'ledger', 2), scenario, 'north');
  const column = (name: (typeof columns)[number]) => rows.map(({ values }) => values[columns.indexOf(name)]!);
  const [ordered, received] = [column('ordered'), column('received')];
  ordered.forEach((units, t) => expect(units > 0, `day ${t}`).toBe((t + 1) % 7 === 0));
  ordered.slice(0, 56).forEach((units, t) => expect(received[t + 4], `day ${t}`).toBe(units));
});
