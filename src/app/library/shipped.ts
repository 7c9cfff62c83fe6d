import { readStudy } from '../../study/read.ts';
import type { Study } from '../../study/study.ts';

const files = import.meta.glob<string>('../../../scenarios/*.tandem.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface ShippedStudy {
  readonly fileName: string;
  readonly study: Study;
}

/** The study that the page opens with. */
export const firstStudy = 'six-rows';

/** The studies that come with the workbench, the first one first. A new file in `scenarios` is found by itself. */
export function shippedStudies(): ShippedStudy[] {
  const studies = Object.entries(files).map(([path, text]) => {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const result = readStudy(text);
    if (!result.ok) throw new Error(`shipped study is not valid: ${fileName}: ${result.faults[0]?.path}`);
    return { fileName, study: result.study };
  });
  return studies.sort((a, b) => Number(b.study.id === firstStudy) - Number(a.study.id === firstStudy));
}
