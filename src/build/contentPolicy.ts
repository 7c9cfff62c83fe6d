import type { Plugin } from 'vite';

/** From where the page may take what it runs and shows. */
interface Sources {
  readonly script: string;
  readonly style: string;
  readonly worker: string;
  /** Fonts, the manifest and what is fetched. */
  readonly other: string;
}

const served: Sources = { script: "'self'", style: "'self'", worker: "'self'", other: "'self'" };

/** What the page may load and run, as the text of a policy. */
export function policyText({ script, style, worker, other }: Sources = served, developing = false): string {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    `style-src ${style}${developing ? " 'unsafe-inline'" : ''}`,
    `img-src ${other === "'none'" ? '' : `${other} `}blob: data:`,
    `font-src ${other}`,
    `connect-src ${other}${developing ? ' ws: wss:' : ''}`,
    `worker-src ${worker}`,
    `manifest-src ${other}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // A module that is exchanged while one edits makes its policy anew.
    `trusted-types svelte-trusted-html app-url${developing ? " 'allow-duplicates'" : ''}`,
  ].join('; ');
}

/** Puts the policy into the page. The first script of the page is under it, so the meta comes first. */
export function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    transformIndexHtml(_html, page) {
      // The pages of the test runner have scripts of their own, but write no markup from texts either.
      const content =
        page.path === '/index.html'
          ? policyText(served, page.server !== undefined)
          : "require-trusted-types-for 'script'";
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
