// The page without a network: a release is fetched as a whole and served as a whole. The build writes two words before
// this code: FILES, every file of the page, and RELEASE, which changes with any of them.

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Scope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listener: (event: Asking) => void): void;
  addEventListener(name: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

declare const FILES: readonly string[];
declare const RELEASE: string;

const scope = globalThis as unknown as Scope;
const root = new URL(scope.registration.scope);
// Other pages of the host have caches of their own.
const mine = `tandem ${root.pathname} `;
const current = mine + RELEASE;

scope.addEventListener('install', (event) => {
  const fresh = FILES.map((file) => new Request(new URL(file, root), { cache: 'reload' }));
  event.waitUntil(caches.open(current).then((cache) => cache.addAll(fresh)));
});

// The release before stays: a page that is still open lives on it.
scope.addEventListener('activate', (event) => event.waitUntil(tidy()));

// Only the page decides when: it never finds another engine under an open study.
scope.addEventListener('message', ({ data }) => data === 'take over' && void scope.skipWaiting());

scope.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(root.href)) event.respondWith(answer(event.request));
});

async function answer(request: Request): Promise<Response> {
  const asked = request.url.replace(/[?#].*$/, '');
  const wanted = asked === `${root.href}index.html` ? root.href : asked;
  // A file that has its content in its name may be of the release before; the page itself may not.
  const places = wanted.startsWith(`${root.href}assets/`) ? [current, ...(await others())] : [current];
  for (const cacheName of places) {
    const found = await caches.match(wanted, { cacheName });
    if (found) return found;
  }
  return fetch(request);
}

async function tidy(): Promise<void> {
  const outdated = (await others()).slice(0, -1);
  await Promise.all(outdated.map((name) => caches.delete(name)));
}

// Caches of other releases, the oldest first.
async function others(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(mine) && name !== current);
}
