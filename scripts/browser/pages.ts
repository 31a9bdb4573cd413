/** Serves a folder of pages on loopback; nothing of it is reachable from another machine. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A page made at the time it is asked for. */
export interface MadePage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
  readonly port: number;
  /** `http://127.0.0.1:port/path` */
  url(path: string): string;
  close(): Promise<void>;
}

export async function servePages(
  folder: string,
  made: Readonly<Record<string, () => MadePage>> = {},
): Promise<PageServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = made[path];
    if (page) {
      const { body, headers } = page();
      response.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-store', ...headers });
      response.end(body);
      return;
    }
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder + sep)) {
      response.writeHead(403).end();
      return;
    }
    const body = await readFile(file);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() =>
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path) => `http://127.0.0.1:${port}/${path.replace(/^\//, '')}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
