import type { Study } from '../../src/study/study.ts';

const mark = 'window.pwned=1';

/** Texts that run if a page ever takes them for markup, an attribute, an address, a style or a script. */
export const payloads: readonly string[] = [
  `<script>${mark}</script>`,
  `"><script>${mark}</script>`,
  `'><script>${mark}</script>`,
  `</script><script>${mark}</script>`,
  `</title><script>${mark}</script>`,
  `</style><script>${mark}</script>`,
  `</textarea><script>${mark}</script>`,
  `--><script>${mark}</script>`,
  `<!--<script>${mark}</script>`,
  `]]><script>${mark}</script>`,
  `<img src=x onerror=${mark}>`,
  `<img src="x" onerror="${mark}" />`,
  `"><img src=x onerror=${mark}>`,
  `'"><img src=x onerror=${mark}>`,
  `<svg onload=${mark}>`,
  `<svg><script>${mark}</script></svg>`,
  `<svg><animate onbegin=${mark} attributeName=x dur=1s>`,
  `<math><mtext><img src=x onerror=${mark}></mtext></math>`,
  `<iframe srcdoc="<script>parent.${mark}</script>"></iframe>`,
  `<iframe src="javascript:parent.${mark}"></iframe>`,
  `<object data="javascript:${mark}"></object>`,
  `<embed src="javascript:${mark}">`,
  `<a href="javascript:${mark}" autofocus onfocus=${mark}>x</a>`,
  `javascript:${mark}`,
  `data:text/html,<script>${mark}</script>`,
  `<body onload=${mark}>`,
  `<details open ontoggle=${mark}>x</details>`,
  `<input autofocus onfocus=${mark}>`,
  `<video><source onerror=${mark}></video>`,
  `<audio src=x onerror=${mark}>`,
  `<marquee onstart=${mark}>x</marquee>`,
  `<link rel=stylesheet href="http://evil.example/x.css">`,
  `<style>@import "http://evil.example/x.css";</style>`,
  `<base href="http://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${mark}">`,
  `<form><button formaction="javascript:${mark}">x</button></form>`,
  `" onmouseover="${mark}" x="`,
  `{{constructor.constructor('${mark}')()}}`,
  `\${${mark}}`,
  `&lt;script&gt;${mark}&lt;/script&gt;`,
];

/**
 * A study in which every text that reaches the screen, a link or a file is hostile, each payload in its turn and all of
 * them in the longer texts. What must be an id stays one: the reader refuses anything else.
 */
export function hostileStudy(study: Study): Study {
  let turn = 0;
  const next = () => payloads[turn++ % payloads.length]!;
  const all = payloads.join('\n');
  const both = () => ({ zh: next(), en: next() });
  const named = <T extends object>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([id, entry]) => [id, { ...entry, name: both() }]));

  const network = { ...study.base.network, regions: named(study.base.network.regions) };
  if (network.depots) network.depots = named(network.depots);
  const scenarios = Object.fromEntries(
    payloads
      .slice(0, 4)
      .map((name, i) => [
        `hostile${i}`,
        { name: { zh: next(), en: name }, note: all, changes: { supply: { marginShare: 0.01 * (i + 1) } } },
      ]),
  );
  const campaigns = Object.fromEntries(
    payloads.map((name, i) => [
      `hostile${i}`,
      { name, startDay: 0, days: 1, mode: { kind: 'direct' as const, upliftShare: 0 } },
    ]),
  );
  return {
    ...study,
    name: payloads[0]!,
    question: all,
    notes: { zh: all, en: all },
    comparison: {
      ...study.comparison,
      seed: payloads[10]!,
      targets: { hostile: { outcome: 'unservedPercent', atMost: 1, probability: 0.5 } },
    },
    base: { ...study.base, network, campaigns },
    scenarios,
    assumptions: { 'base.demand': { grade: 'guess', note: all, source: next() } },
    decision: { scenario: 'hostile1', reason: all, state: 'proposed' },
  };
}
