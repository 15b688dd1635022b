import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { startWebHost, type WebHost, type WebHostOptions } from '../../electron/hosts/web/server.ts';
import { CALL_PATH, decodeBytes, encodeBytes } from '../../shared/contract/bytes-json.ts';
import { onTestFinished } from 'vitest';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** One request with exactly these headers, as no browser would let a page send it. */
export function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A host of the test's own, stopped when it has ended. */
export async function testHost(
  options: Omit<WebHostOptions, 'port' | 'ready'> & { ready?: Promise<unknown> },
): Promise<WebHost> {
  const host = await startWebHost({ ready: Promise.resolve(), port: 0, ...options });
  onTestFinished(() => host.close());
  return host;
}

export const originOf = (port: number): string => `http://127.0.0.1:${port}`;

/** Swaps the printed address for its cookie, as a browser does. */
export async function enter(address: string): Promise<string> {
  const { port, search } = new URL(address);
  const { headers } = await ask(Number(port), { path: `/${search}` });
  return headers['set-cookie']![0]!.split(';')[0]!;
}

/** Calls as the page does, and gives what the page gets. */
export const callOverHttp =
  (port: number, cookie: string) =>
  async (method: string, input: unknown, options: { readonly jobId?: string } = {}): Promise<unknown> => {
    const { text } = await ask(port, {
      method: 'POST',
      path: CALL_PATH + method,
      headers: { cookie, origin: originOf(port), 'content-type': 'application/json' },
      body: JSON.stringify(encodeBytes({ input, ...options })),
    });
    return decodeBytes(JSON.parse(text));
  };
