import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSession, type Session } from '../../electron/core/index.ts';
import { answerIpc, type IpcMainShaped } from '../../electron/hosts/desktop/ipc.ts';
import { startWebHost } from '../../electron/hosts/web/server.ts';
import type { Result } from '../../shared/base/result.ts';
import { CALL_CHANNEL } from '../../shared/contract/desktop-channels.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { methods, type MethodName } from '../../shared/contract/methods.ts';
import { fixedSurroundings } from '../support/fixed-surroundings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { callOverHttp, enter } from '../support/web-client.ts';
import { REFUSED, STEPS, type Seen } from './contract-steps.ts';

/** One working session with every method of the contract, over each way in: the answers must be the same. */

type Call = (method: string, input: unknown, options?: { jobId?: string }) => Promise<unknown>;

interface Way {
  readonly call: Call;
  readonly close: () => Promise<void>;
}

const direct = (session: Session): Promise<Way> =>
  Promise.resolve({
    call: (method, input, options) => session.call(method as MethodName, input as never, options),
    close: () => Promise.resolve(),
  });

async function overHttp(session: Session): Promise<Way> {
  const host = await startWebHost({ caller: session, ready: Promise.resolve(), port: 0, pages: '/nowhere' });
  return { call: callOverHttp(host.port, await enter(host.address)), close: host.close };
}

/** Electron copies what is sent, both ways, as `structuredClone` does. */
function overIpc(session: Session): Promise<Way> {
  let handler: Parameters<IpcMainShaped['handle']>[1];
  const origin = 'app://settlement-planner';
  const ipc: IpcMainShaped = {
    handle: (channel, listener) => {
      expect(channel).toBe(CALL_CHANNEL);
      handler = listener;
    },
  };
  answerIpc(ipc, session, origin, Promise.resolve());
  const senderFrame = { url: `${origin}/`, parent: null };
  const call: Call = async (...given) =>
    structuredClone(await handler({ senderFrame }, ...(structuredClone(given) as unknown[])));
  return Promise.resolve({ call, close: () => Promise.resolve() });
}

const WAYS = { direct, overHttp, overIpc };

interface Told {
  readonly answers: readonly (readonly [method: string, answer: unknown])[];
  readonly refusals: readonly unknown[];
  readonly events: readonly CoreEvent[];
}

/** Every way works in the same folder, one after another, so that no path tells them apart. */
async function tell(folder: string, open: (session: Session) => Promise<Way>): Promise<Told> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const session = await loadSession({ ...fixedSurroundings(), folder, version: '1.2.3', dialogs: false });
  const events: CoreEvent[] = [];
  session.subscribe((event) => events.push(event));
  const way = await open(session);
  try {
    const answers = await walk(way.call);
    const refusals = [];
    for (const [method, input] of REFUSED) refusals.push(await way.call(method, input));
    return { answers, refusals, events };
  } finally {
    await way.close();
    await session.close();
  }
}

async function walk(call: Call): Promise<[string, unknown][]> {
  const seen: Partial<Record<MethodName, unknown>> = {};
  const answers: [string, unknown][] = [];
  for (const { method, input, jobId } of STEPS) {
    const options = jobId === undefined ? {} : { jobId };
    const result = (await call(method, input(seen as Seen), options)) as Result<unknown, AppError>;
    if (!result.ok) throw new Error(`${method} was refused: ${JSON.stringify(result.error)}`);
    seen[method] = result.value;
    answers.push([method, result.value]);
  }
  return answers;
}

/** Ids of staged files are random on purpose; files carry the time at which they were made, so their kind is compared. */
const comparable = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => {
      if (key === 'fileId' && typeof inner === 'string') return 'a staged file';
      return key === 'bytes' && inner instanceof Uint8Array
        ? Buffer.from(inner.subarray(0, 4)).toString('latin1')
        : inner;
    }),
  );

test('every method of the contract is in the session that is told', () => {
  expect(new Set(STEPS.map(({ method }) => method))).toEqual(new Set(Object.keys(methods)));
});

test('every answer fits its own schema', async () => {
  const { answers } = await tell(join(temporaryFolder(), 'plans'), direct);
  for (const [method, answer] of answers) {
    expect(methods[method as MethodName].output.safeParse(answer), method).toMatchObject({ success: true });
  }
}, 60_000);

test.each(['overHttp', 'overIpc'] as const)(
  'the contract %s is the contract called directly',
  async (name) => {
    const folder = join(temporaryFolder(), 'plans');
    const expected = await tell(folder, direct);
    const told = await tell(folder, WAYS[name]);
    for (const [i, [method, answer]] of told.answers.entries()) {
      expect([method, comparable(answer)]).toEqual(comparable(expected.answers[i]));
    }
    expect(told.refusals).toEqual(expected.refusals);
    expect(told.refusals.some((answer) => (answer as Result<unknown, AppError>).ok)).toBe(false);
    expect(comparable(told.events)).toEqual(comparable(expected.events));
    expect(told.events.map(({ type }) => type)).toContain('job-progress');
  },
  60_000,
);
