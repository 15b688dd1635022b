import type { Session } from '../../electron/core/index.ts';
import { ok } from '../../shared/base/result.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';

export interface FakeSession extends Session {
  /** What it was asked, in order. */
  readonly asked: unknown[][];
  readonly emit: (event: CoreEvent) => void;
}

/**
 * A session that writes down what it is asked and answers with `{}`: for what a host does around the core. What the
 * hosts and the core do together is tried on the real one.
 */
export function fakeSession(answers: Readonly<Record<string, unknown>> = {}): FakeSession {
  const asked: unknown[][] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const note =
    (name: string) =>
    (...given: unknown[]): Promise<never> => {
      asked.push([name, ...given]);
      return Promise.resolve(ok(answers[name === 'call' ? String(given[0]) : name] ?? {}) as never);
    };
  return {
    asked,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: note('call'),
    openPlanAt: note('openPlanAt'),
    newPlanAt: note('newPlanAt'),
    newDemoAt: note('newDemoAt'),
    stageFileAt: note('stageFileAt'),
    close: note('close'),
  };
}
