import { expect, test } from 'vitest';
import { embeddable, embeddedStudy } from '../../src/study/embedded.ts';
import { readStudy } from '../../src/study/read.ts';
import { writeStudy } from '../../src/study/write.ts';
import { shipped } from './samples.ts';

const page = (text: string) =>
  `<!doctype html>\n<html><head><script id="tandem-study" type="application/json">${text}</script></head></html>`;

test('a report opens as the study inside it, whatever its texts say', () => {
  const study = {
    ...shipped('six-rows'),
    notes: 'ends </script><script>alert(1)</script> here <!-- and --> there',
  };
  const text = page(embeddable(writeStudy(study)));
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  for (const input of [text, new TextEncoder().encode(text), `\ufeff${text}`]) {
    const read = readStudy(input);
    expect(read.ok && writeStudy(read.study)).toBe(writeStudy(study));
  }
});

test('a page without a study, or with half of one, is still refused as what it is', () => {
  expect(embeddedStudy('<!doctype html><p>hello</p>')).toBeUndefined();
  const bytes = new TextEncoder().encode('<!doctype html><p>hello</p>');
  expect(readStudy(bytes)).toMatchObject({ ok: false, faults: [{ code: 'notJson' }] });
  const cut = page(embeddable(writeStudy(shipped('six-rows')))).slice(0, 900);
  expect(readStudy(new TextEncoder().encode(cut))).toMatchObject({
    ok: false,
    faults: [{ code: 'notJson' }],
  });
});

test('a decision names a scenario that exists', () => {
  const study = shipped('six-rows');
  const decided = (scenario: string) =>
    readStudy(writeStudy({ ...study, decision: { scenario, state: 'draft' } }));
  expect(decided('base')).toMatchObject({ ok: true });
  expect(decided('nowhere')).toMatchObject({
    ok: false,
    faults: [{ code: 'unknownId', path: 'decision.scenario' }],
  });
});
