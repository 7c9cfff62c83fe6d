import { embeddable, embeddedElement } from '../../study/embedded.ts';
import type { Study } from '../../study/study.ts';
import { writeStudy } from '../../study/write.ts';

/**
 * The report as one file that needs nothing else: the article as it stands on the screen with the styles that it uses,
 * and the study inside, so that the workbench can open it. It runs no script and asks nobody for anything.
 */
export function standalonePage(
  article: HTMLElement,
  { title, locale, study }: { title: string; locale: string; study: Study },
): string {
  const copy = article.cloneNode(true) as HTMLElement;
  for (const node of commentsIn(copy)) node.remove();
  const styles = [frame, ...usedRules(article)].join('\n').replaceAll('</', '<\\/');
  const { id, type } = embeddedElement;
  // Written out rather than built: elements for styles and scripts would be under the content policy of this page. The
  // texts of the study are in the article, which the browser serialises, in the title and in the data.
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${styles}</style>`,
    `<script id="${id}" type="${type}">${embeddable(writeStudy(study))}</script>`,
    '</head>',
    // eslint-disable-next-line no-restricted-properties -- read, not written
    `<body>${copy.outerHTML}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const frame =
  'body{margin:0;background:#f4f5f7}@media print{body{background:none}}@page{size:A4;margin:14mm 15mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:9px}}';

/** The rules of the page's style sheets that touch the article, with the sizes that all of them use. */
function usedRules(article: HTMLElement): string[] {
  return [...document.styleSheets].flatMap((sheet) => rulesIn(sheet, article));
}

function rulesIn(holder: { readonly cssRules: CSSRuleList }, article: HTMLElement): string[] {
  return [...holder.cssRules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return isUsed(rule.selectorText, article) ? [rule.cssText] : [];
    if (!(rule instanceof CSSMediaRule) || rule.conditionText.includes('prefers-color-scheme')) return [];
    const inner = rulesIn(rule, article);
    return inner.length > 0 ? [`@media ${rule.conditionText}{${inner.join('\n')}}`] : [];
  });
}

function isUsed(selector: string, article: HTMLElement): boolean {
  if (/^(?::root|\*)/.test(selector)) return !selector.includes('[data-theme');
  const bare = selector.replace(/::[\w-]+/g, '');
  return article.matches(bare) || article.querySelector(bare) !== null;
}

function commentsIn(root: Node): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}
