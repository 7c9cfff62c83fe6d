import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Candidate } from './candidate.ts';
import type { Order } from './page/orders.ts';

/** A browser with the benchmark's page in it. */
export interface Browser {
  readonly name: string;
  ask(order: Order): Promise<unknown>;
  stop(): void;
}

const programs: Record<string, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox', 'firefox-esr'],
};
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
const START_MS = 60_000;
const ORDER_MS = 180_000;

/** Where a browser is installed; null where it is not. */
export function browserPath(name: string): string | null {
  const own = name === 'chromium' ? process.env['CHROME_PATH'] : undefined;
  if (own !== undefined) return own;
  const folders = (process.env['PATH'] ?? '').split(':');
  const all = programs[name]!.flatMap((program) => folders.map((folder) => join(folder, program)));
  return all.find((path) => existsSync(path)) ?? null;
}

/**
 * Serves the page (a plain local server, no isolation headers) and opens it in a browser without a window. The page
 * asks for orders and posts answers, so no browser needs a driver.
 */
export async function openBrowser(name: string, page: string, draft: string): Promise<Browser> {
  const orders: Order[] = [];
  let waiting: ((order: Order) => void) | null = null;
  let arrived: () => void = () => {};
  const started = new Promise<void>((resolve) => (arrived = resolve));
  let answer: (body: string) => void = () => {};
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/order') {
      arrived();
      const give = (order: Order): void => void response.end(JSON.stringify(order));
      const next = orders.shift();
      if (next) give(next);
      else waiting = give;
    } else if (path === '/answer') {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        response.end();
        answer(body);
      });
    } else {
      const file = join(page, normalize(path === '/' ? '/index.html' : path));
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      if (existsSync(file)) createReadStream(file).pipe(response);
      else response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = mkdtempSync(join(draft, 'browser-'));
  const child = spawn(browserPath(name)!, flags(name, profile, url), {
    stdio: 'ignore',
    // A browser is many processes; as a group they can be ended together.
    detached: true,
    env: { ...process.env, HOME: profile, MOZ_HEADLESS: '1' },
  });
  const stop = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    server.closeAllConnections();
    server.close();
  };
  const gone = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`${name} ended with status ${status}`)));
  });
  gone.catch(() => {});
  const within = <T>(ms: number, work: Promise<T>): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name} gave no answer`)), ms);
    });
    return Promise.race([work, late, gone]).finally(() => clearTimeout(timer));
  };
  try {
    await within(START_MS, started);
  } catch (error) {
    stop();
    throw error;
  }
  return {
    name,
    stop,
    async ask(order) {
      const body = await within(
        ORDER_MS,
        new Promise<string>((resolve) => {
          answer = resolve;
          const give = waiting;
          waiting = null;
          if (give) give(order);
          else orders.push(order);
        }),
      );
      const { value, error } = JSON.parse(body) as { value?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
  };
}

function flags(name: string, profile: string, url: string): string[] {
  if (name === 'firefox') return ['--headless', '--no-remote', '--profile', profile, url];
  const quiet = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return ['--headless=new', '--no-sandbox', '--no-first-run', ...quiet, `--user-data-dir=${profile}`, url];
}

/** The reference kernel in a worker of the page. */
export function inBrowser(browser: Browser, cells: number): Candidate {
  return {
    id: browser.name,
    label: `WASM SIMD, float64 state, in ${browser.name}`,
    cells,
    sample: async (units) => Number(await browser.ask({ kind: 'time', units })),
    hash: async (seed, replications) => String(await browser.ask({ kind: 'hash', seed, replications })),
  };
}
