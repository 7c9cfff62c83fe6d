import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/**
 * The whole page as one file that opens from a disk: script, style and worker inside, and a content policy that lets
 * just these run. The worker lies in the page as a text; the page starts it from there.
 */
export function oneFile(
  fileName: string,
  policy: (hashes: { script: string; style: string }) => string,
): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = only(files, '.html');
        const script = forScript(codeOf(only(files, '.js', (file) => file.type === 'chunk')));
        const workers = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.js'));
        if (workers.length === 0) throw new Error('a page without its workers');
        const style = codeOf(only(files, '.css'));
        if (/<\/style/i.test(style)) throw new Error('a style that would end early');
        const meta = policy({ script: hashOf(script), style: hashOf(style) });
        const html = codeOf(page)
          .replace(/\s*<link rel="(?:manifest|icon|stylesheet|modulepreload)"[^>]*>/g, '')
          .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
          .replace(
            '<head>',
            () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${meta}">`,
          )
          .replace(
            '</head>',
            () => `  <link rel="icon" href="data:,">\n    <style>${style}</style>\n  </head>`,
          )
          .replace(
            '</body>',
            () => workers.map(asText).join('') + `    <script type="module">${script}</script>\n  </body>`,
          );
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName, source: html });
      },
    },
  };
}

// By the name of the file that it would be, which is how the page asks for it.
function asText(worker: File): string {
  const name = worker.fileName.replace(/^.*\//, '');
  return `  <script type="text/plain" id="${name}">${forScript(codeOf(worker))}</script>\n`;
}

type File = Rolldown.OutputAsset | Rolldown.OutputChunk;

// A second one would be left out without a word.
function only(files: readonly File[], ending: string, fits: (file: File) => boolean = () => true): File {
  const found = files.filter((file) => file.fileName.endsWith(ending) && fits(file));
  if (found.length !== 1 || !found[0])
    throw new Error(`one file of the kind ${ending} among ${files.map((file) => file.fileName).join(', ')}`);
  return found[0];
}

function codeOf(file: File): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

// In a string the escaped sign is the same sign; a script in a page ends at its first closing tag.
function forScript(code: string): string {
  return code.replace(/<(?=\/?script)/gi, '\\x3C');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
