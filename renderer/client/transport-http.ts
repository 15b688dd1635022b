import { err, type Result } from '../../shared/base/result.ts';
import { CALL_PATH, decodeBytes, encodeBytes, EVENTS_PATH } from '../../shared/contract/bytes-json.ts';
import { appError, type AppError } from '../../shared/contract/errors.ts';
import type { HostEvent } from '../../shared/contract/events.ts';
import { HostUnreachable, type Transport } from './transport.ts';

/** The web host; `bytes-json.ts` says what goes over the wire. The session's cookie travels by itself. */
async function post(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(encodeBytes(body)),
      credentials: 'same-origin',
    });
  } catch {
    throw new HostUnreachable('Settlement Planner has stopped answering on this computer.');
  }
}

const sessionEnded = (status: number): boolean => status === 401 || status === 403;

async function answerOf(response: Response): Promise<Result<unknown, AppError>> {
  if (sessionEnded(response.status)) return err(appError('session-refused'));
  try {
    return decodeBytes(await response.json()) as Result<unknown, AppError>;
  } catch {
    throw new HostUnreachable(`Settlement Planner gave no answer that can be read (${response.status}).`);
  }
}

export function createHttpTransport(): Transport {
  return {
    call: async (method, input, options) => answerOf(await post(CALL_PATH + method, { input, ...options })),
    subscribe(listener) {
      const events = new EventSource(EVENTS_PATH);
      let opened = false;
      // What was told while the connection was broken is unknown: everything is read again.
      events.onopen = () => {
        if (opened) listener({ type: 'plan-opened' });
        opened = true;
      };
      events.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as HostEvent);
      return () => events.close();
    },
  };
}
