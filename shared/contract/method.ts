import { z } from 'zod';

/** How a method of the contract is written down; see `methods.ts`. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', scope: 'plan', input, output }) as const;
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'command', scope: 'plan', input, output }) as const;
export const job = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'job', scope: 'plan', input, output }) as const;
/** Answered by the session, whether or not a plan is open. */
export const session = <K extends 'query' | 'command' | 'job', I extends z.ZodType, O extends z.ZodType>(
  kind: K,
  input: I,
  output: O,
) => ({ kind, scope: 'session', input, output }) as const;

export const nothing = z.object({});
/** What every change answers: the number of its action in the history, and when it was safely on disk (ISO instant). */
export const saved = z.object({ revision: z.int(), savedAt: z.string() });
