import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Result } from '../../../shared/base/result.ts';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { InputOf, MethodName, OutputOf } from '../../../shared/contract/methods.ts';
import type { CallOptions, Session } from '../core-types.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** Keeps the memory of a large import down: what a thread takes by default is several times this. */
const YOUNG_GENERATION_MB = 24;

/** The same session as `createSession`, kept in a thread of its own. */
export function connectSession(start: WorkerStart): Session {
  const file = new URL(`./session-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  const listeners = new Set<(event: CoreEvent) => void>();
  const waiting = new Map<number, Waiting>();
  let last = 0;

  worker.on('message', (answer: WorkerAnswer) => {
    if ('event' in answer) return listeners.forEach((listener) => listener(answer.event));
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('bug' in answer) asked?.reject(new Error(answer.bug));
    else asked?.resolve(answer.result as never);
  });
  const fail = (error: Error): void => {
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the session’s thread has ended')));

  const ask = <T>(request: WorkerRequest): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, request });
    });

  return {
    call: <M extends MethodName>(method: M, input: InputOf<M>, options?: CallOptions) =>
      ask<Result<OutputOf<M>, AppError>>({ kind: 'call', method, input, options }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openPlanAt: (path) => ask({ kind: 'open', path }),
    newPlanAt: (path, input) => ask({ kind: 'new', path, input }),
    newDemoAt: (path) => ask({ kind: 'demo', path }),
    stageFileAt: (path) => ask({ kind: 'stage', path }),
    close: async () => {
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}
