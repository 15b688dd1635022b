import { request, type OutgoingHttpHeaders } from 'node:http';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeSession } from '../support/fake-caller.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { ask, callOverHttp, enter, originOf, testHost, type Asked } from '../support/web-client.ts';

async function start() {
  const folder = temporaryFolder();
  const pages = join(folder, 'renderer');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>The page</title>');
  writeFileSync(join(pages, 'assets', 'index-4f2a.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  symlinkSync(join(folder, 'secret.json'), join(pages, 'linked.json'));
  const session = fakeSession();
  const host = await testHost({ caller: session, pages });
  const cookie = await enter(host.address);
  const { port } = host;
  return { host, port, cookie, session, get: (asked: Asked) => ask(port, asked), call: callOverHttp(port, cookie) };
}

const post = (port: number, cookie: string): Asked & { headers: Record<string, string> } => ({
  method: 'POST',
  path: '/call/list-plans',
  headers: { cookie, origin: originOf(port), 'content-type': 'application/json' },
  body: '{"input":{}}',
});

test('without a session the front page says plainly what to do', async () => {
  const { get } = await start();
  const { status, text, headers } = await get({});
  expect(status).toBe(401);
  expect(text).toContain('Open the address that Settlement Planner printed');
  expect(text).not.toContain('The page');
  expect(headers['set-cookie']).toBeUndefined();
});

test('the token is swapped for a cookie that scripts and other sites cannot use, and leaves the address', async () => {
  const { host, get, cookie } = await start();
  const { status, headers } = await get({ path: new URL(host.address).search.replace('?', '/?') });
  expect(status).toBe(303);
  expect(headers.location).toBe('/');
  expect(headers['set-cookie']![0]).toMatch(/^settlement-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  const page = await get({ headers: { cookie } });
  expect(page.status).toBe(200);
  expect(page.text).toContain('The page');
});

test('a wrong token opens nothing', async () => {
  const { get, host } = await start();
  const right = new URL(host.address).searchParams.get('token')!;
  for (const wrong of ['', 'x', right.slice(1), `${right}x`, right.toUpperCase()]) {
    const { status, headers } = await get({ path: `/?token=${wrong}` });
    expect(status).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('each host has a token and a cookie of its own', async () => {
  const [one, other] = [await start(), await start()];
  expect(new URL(one.host.address).search).not.toBe(new URL(other.host.address).search);
  const foreign = one.cookie.replace(/^[^=]+/, `settlement-${other.port}`);
  expect((await other.get({ headers: { cookie: foreign } })).status).toBe(401);
});

test('a foreign name for this machine is refused, whatever else is right', async () => {
  const { port, cookie, get, session } = await start();
  for (const host of [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port}.evil.example`]) {
    expect((await get({ headers: { cookie, host } })).status, host).toBe(403);
    const asked = post(port, cookie);
    expect((await get({ ...asked, headers: { ...asked.headers, host } })).status, host).toBe(403);
  }
  expect(session.asked).toEqual([]);
});

test('a call from another origin, or from none, is refused', async () => {
  const { port, cookie, get, session } = await start();
  const { origin: _, ...without } = post(port, cookie).headers;
  const others = ['http://evil.example', 'null', `https://127.0.0.1:${port}`, `http://localhost:${port}`];
  for (const headers of [without, ...others.map((origin) => ({ ...without, origin }))]) {
    expect((await get({ ...post(port, cookie), headers })).status).toBe(403);
  }
  expect(session.asked).toEqual([]);
});

test('a call without the cookie is refused with the code the page knows', async () => {
  const { port, get, session } = await start();
  for (const cookie of ['', 'settlement=x', `settlement-${port}=`, `settlement-${port}=${'A'.repeat(43)}`]) {
    const { status, text } = await get(post(port, cookie));
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'session-refused' } });
  }
  expect(session.asked).toEqual([]);
});

test('events need the cookie too', async () => {
  const { get } = await start();
  expect((await get({ path: '/events' })).status).toBe(401);
});

test('a body of another type, a body that is no call, and an unknown method are refused', async () => {
  const { port, cookie, get, session } = await start();
  const right = post(port, cookie);
  const type = (value: string): Asked => ({ ...right, headers: { ...right.headers, 'content-type': value } });
  expect((await get(type('text/plain'))).status).toBe(415);
  expect((await get(type('multipart/form-data'))).status).toBe(415);
  for (const body of ['', '{', 'null', '[]', '{}', '{"input":{},"jobId":7}', '{"input":{"a":{"$bytes":"!!!!"}}}']) {
    const { status, text } = await get({ ...right, body });
    expect(status, body).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'input-refused' } });
  }
  for (const path of ['/call/', '/call/no-such', '/call/toString', '/call/__proto__', '/call/list-plans/x']) {
    expect((await get({ ...right, path })).status, path).toBe(404);
  }
  expect((await get({ ...right, method: 'GET' })).status).toBe(405);
  expect(session.asked).toEqual([]);
});

test('a body that is too large is refused, said to be so or not', async () => {
  const { port, cookie, get, session } = await start();
  const asked = post(port, cookie);
  const said = await get({ ...asked, headers: { ...asked.headers, 'content-length': 1e12 } }).catch(
    (problem: unknown) => problem,
  );
  expect(said).toMatchObject({ status: 413 });
  // As a browser does: a connection that is to be closed would be cut under the sender.
  expect(await statusOfEndlessBody(port, { ...asked.headers, connection: 'keep-alive' })).toBe(413);
  expect(session.asked).toEqual([]);
});

/** Sends a body in pieces without saying how long it is, until the host has had enough. */
function statusOfEndlessBody(port: number, headers: OutgoingHttpHeaders): Promise<number> {
  const piece = Buffer.alloc(1024 * 1024, ' ');
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, method: 'POST', path: '/call/list-plans', headers, agent: false },
      (response) => {
        resolve(response.statusCode ?? 0);
        asked.destroy();
      },
    );
    asked.on('error', (problem) => reject(problem));
    const more = (): void => {
      if (!asked.destroyed) asked.write(piece, more);
    };
    more();
  });
}

test('a call reaches the core with its input, its bytes and its job', async () => {
  const { call, session } = await start();
  const bytes = new Uint8Array([0, 1, 254, 255]);
  expect(await call('stage-file', { name: 'a.csv', bytes })).toEqual({ ok: true, value: {} });
  await call('import-ledger', { fileId: 'f' }, { jobId: 'job-1' });
  expect(session.asked).toEqual([
    ['call', 'stage-file', { name: 'a.csv', bytes }, {}],
    ['call', 'import-ledger', { fileId: 'f' }, { jobId: 'job-1' }],
  ]);
});

test('only the files of the page are served, however the address is written', async () => {
  const { cookie, get } = await start();
  const escapes = [
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%5c..%5csecret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '//secret.json',
    '/linked.json',
    '/assets/',
    '/index.html%00.js',
    '/constructor',
  ];
  for (const path of escapes) {
    const { status, text } = await get({ path, headers: { cookie } });
    expect(status, path).toBe(404);
    expect(text, path).not.toContain('secret');
  }
});

test('pages carry the policy; hashed files are kept by the browser, the page and the answers are not', async () => {
  const { cookie, get, port } = await start();
  const page = await get({ headers: { cookie } });
  const script = await get({ path: '/assets/index-4f2a.js', headers: { cookie } });
  const answer = await get(post(port, cookie));
  for (const { headers } of [page, script, answer, await get({})]) {
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(script.headers['cache-control']).toContain('immutable');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('calls wait until the first plan is open; the page does not', async () => {
  const session = fakeSession();
  let open = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    open = resolve;
  });
  const host = await testHost({ caller: session, pages: temporaryFolder(), ready });
  const cookie = await enter(host.address);
  const answer = callOverHttp(host.port, cookie)('list-plans', {});
  expect((await ask(host.port, { headers: { cookie } })).status).toBe(404);
  expect(session.asked).toEqual([]);
  open();
  await answer;
  expect(session.asked).toHaveLength(1);
});

test('events are streamed to a page as they happen', async () => {
  const { port, cookie, session } = await start();
  const received = await new Promise<string>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/events', headers: { cookie }, agent: false },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes('retry') && !text.includes('data:')) session.emit({ type: 'plan-opened' });
          if (text.includes('\n\ndata:')) {
            resolve(text);
            asked.destroy();
          }
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
  expect(received).toContain('data: {"type":"plan-opened"}\n\n');
});

test('an exception in the core is a 500 that tells nothing', async () => {
  const host = await testHost({
    caller: { ...fakeSession(), call: () => Promise.reject(new Error('private detail')) },
    pages: temporaryFolder(),
  });
  const cookie = await enter(host.address);
  const { status, text } = await ask(host.port, post(host.port, cookie));
  expect(status).toBe(500);
  expect(text).toBe('');
});
