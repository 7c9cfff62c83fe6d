// A plain web server for a folder that can be exchanged and shut while pages are open.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  readonly address: string;
  /** The folder that is served. */
  folder: string;
  /** Refuses every request from now on, as if the network were gone; `true` answers again. */
  answering: boolean;
  close(): Promise<void>;
}

/** Serves a folder on a free port. */
export async function serve(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    if (!site.answering) return void request.socket.destroy();
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(site.folder, file)).then(
      (content) => {
        response.writeHead(200, { 'Content-Type': kinds[extname(file)] ?? 'application/octet-stream' });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site: Site = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    answering: true,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return site;
}
