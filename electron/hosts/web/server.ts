import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALL_PATH, EVENTS_PATH } from '../../../shared/contract/bytes-json.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { PAGE_HEADERS } from '../../../shared/contract/page-policy.ts';
import type { Caller } from '../../core/index.ts';
import { answerCall, loadMethods, sendError } from './answer-call.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { refusedPage } from './refused-page.ts';
import { createStaticFiles, sendStaticFile, type StaticFiles } from './static-files.ts';
import { createGatekeeper, type Gatekeeper } from './token.ts';

export interface WebHostOptions {
  readonly caller: Caller;
  /** Calls wait for it; pages do not. */
  readonly ready: Promise<unknown>;
  /** 0 takes a free one. */
  readonly port: number;
  /** The built page. */
  readonly pages: string;
}

export interface WebHost {
  readonly port: number;
  /** With the token: for the person who started the program alone. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const HERE = '127.0.0.1';

/**
 * Serves the application to browsers on this machine, and to whoever was given its address there. Three things stand
 * between a web page elsewhere and the plan: the exact `Host` (a foreign name that was made to point here is refused),
 * the exact `Origin` of anything that is posted, and a cookie that browsers send from this page alone.
 *
 * @throws the system's error when the port cannot be had
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const server = createServer();
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const keeper = createGatekeeper(port);
  const events = createEventStream(options.caller);
  const files = createStaticFiles(options.pages);
  const host = { ...options, origin: `http://${HERE}:${port}`, keeper, events, files };
  server.on('request', (request, response) => {
    answer(host, request, response).catch((error: unknown) => fail(response, error));
  });
  void loadMethods();
  return {
    port,
    address: `${host.origin}/?token=${keeper.token}`,
    close: () => close(server, events),
  };
}

interface Host extends WebHostOptions {
  readonly origin: string;
  readonly keeper: Gatekeeper;
  readonly events: EventStream;
  readonly files: StaticFiles;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, HERE, () => resolve());
  });

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  if (!isFromHere(host, request)) return refuse(response, 403);
  if (!request.url?.startsWith('/')) return refuse(response, 404);
  const address = new URL(host.origin + request.url);
  if (address.pathname === '/' && host.keeper.isToken(address.searchParams.get('token'))) return enter(host, response);
  const isCall = address.pathname.startsWith(CALL_PATH);
  if (!host.keeper.isCookie(request.headers.cookie)) {
    return isCall ? sendError(response, 401, appError('session-refused')) : refuse(response, 401);
  }
  if (isCall) return call(host, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (address.pathname === EVENTS_PATH) return host.events.add(response);
  const file = host.files(address.pathname);
  return file === undefined ? refuse(response, 404) : sendStaticFile(response, file, request.method === 'GET');
}

/** A browser always names the origin of what it posts; of what it fetches it may leave it out. */
function isFromHere(host: Host, request: IncomingMessage): boolean {
  const { origin, host: name } = request.headers;
  return `http://${name}` === host.origin && (origin === undefined || origin === host.origin);
}

async function call(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405);
  if (request.headers.origin !== host.origin) return refuse(response, 403);
  await host.ready;
  return answerCall(host.caller, request, response);
}

/** Swaps the token for the cookie, and takes it out of the address bar and the browser's history. */
function enter(host: Host, response: ServerResponse): void {
  response.writeHead(303, { location: '/', 'set-cookie': host.keeper.setCookie, 'cache-control': 'no-store' });
  response.end();
}

function refuse(response: ServerResponse, status: 401 | 403 | 404 | 405): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(refusedPage(status));
}

function fail(response: ServerResponse, error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' });
  response.end();
}

function close(server: Server, events: EventStream): Promise<void> {
  events.close();
  return new Promise((resolve) => {
    // A call under way is answered first; a connection that is only kept open is not waited for.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
