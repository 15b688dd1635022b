import type { Result } from '../../shared/base/result.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { OutputOf } from '../../shared/contract/methods.ts';
import { host } from './host.ts';

/** What every screen reads first. */
export const FIRST_READ = ['list-plans', 'read-plan'] as const;
type FirstRead = (typeof FIRST_READ)[number];
type Answer<M extends FirstRead> = Promise<Result<OutputOf<M>, AppError>>;

const answers = new Map<FirstRead, Answer<FirstRead>>();

const ask = (method: FirstRead): Answer<FirstRead> => host.call(method, {}, {}) as Answer<FirstRead>;

/** Asks before the code that shows the answers is there. */
export function askFirst(): void {
  for (const method of FIRST_READ) {
    const answer = ask(method);
    // Whoever takes the answer sees what went wrong.
    answer.catch(() => undefined);
    answers.set(method, answer);
  }
}

/** The answer that was asked for ahead, once; then a new one. */
export function firstAnswer<M extends FirstRead>(method: M): Answer<M> {
  const answer = answers.get(method) ?? ask(method);
  answers.delete(method);
  return answer as Answer<M>;
}
