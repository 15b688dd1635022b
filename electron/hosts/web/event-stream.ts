import type { ServerResponse } from 'node:http';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { Caller } from '../../core/index.ts';

const HEARTBEAT_MS = 15_000;

export interface EventStream {
  readonly add: (response: ServerResponse) => void;
  readonly close: () => void;
}

/** Sends each event of the core to every page that listens, as server-sent events. */
export function createEventStream(caller: Caller): EventStream {
  const listeners = new Set<ServerResponse>();
  const sendAll = (text: string): void => listeners.forEach((response) => response.write(text));
  const unsubscribe = caller.subscribe((event: CoreEvent) => sendAll(`data: ${JSON.stringify(event)}\n\n`));
  // A comment now and then, so that nothing between takes the silence for an end, and a page that left is noticed.
  const heartbeat = setInterval(() => sendAll(': still here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    add: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    close: () => {
      clearInterval(heartbeat);
      unsubscribe();
      listeners.forEach((response) => response.end());
    },
  };
}
