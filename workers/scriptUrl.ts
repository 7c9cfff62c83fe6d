// The one door through which a worker is started: under the content policy of the page, a worker takes its
// address only from the policy `app-url`, and that policy passes only what comes from where the page came from.
//
//   import address from './engine.worker.ts?worker&url';
//   new Worker(scriptUrl(address), { type: 'module' });

interface Policy {
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;
const inline = new Map<string, string>();

/** The address as a trusted one. Throws a `RangeError` for an address of another origin. */
export function scriptUrl(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  // A browser without trusted types has no policy to ask; the check is the same.
  policy ??= factory?.createPolicy('app-url', { createScriptURL: ownAddress }) ?? {
    createScriptURL: ownAddress,
  };
  return policy.createScriptURL(address);
}

/**
 * The same for a page that is one file: the script lies in it as a text, under the name of the file that it would be.
 * Throws a `RangeError` if it does not.
 */
export function inlineScriptUrl(address: string): string {
  const name = address.replace(/^.*\//, '');
  const text = document.getElementById(name)?.textContent;
  if (!text) throw new RangeError(`no script in the page: ${name}`);
  const own = inline.get(name) ?? URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  inline.set(name, own);
  return scriptUrl(own);
}

function ownAddress(address: string) {
  // Made above, out of the page's own text; it has no origin where the page is a file.
  if ([...inline.values()].includes(address)) return address;
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new RangeError(`worker from another origin: ${url.origin}`);
  return url.href;
}
