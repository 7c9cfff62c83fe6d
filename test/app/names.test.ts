import { expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcomes.ts';
import { series } from '../../src/model/series.ts';
import { en } from '../../src/app/words/en.ts';
import { zhCN } from '../../src/app/words/zh-CN.ts';

test.each([zhCN, en])(
  'every outcome, unit and series is named, and every outcome explained, in each language',
  (words) => {
    for (const { id, unit } of outcomes) {
      expect(Object.keys(words.outcomes.names)).toContain(id);
      expect(Object.keys(words.outcomes.meanings)).toContain(id);
      expect(Object.keys(words.units)).toContain(unit);
    }
    for (const { id } of series) expect(Object.keys(words.time.names)).toContain(id);
  },
);
