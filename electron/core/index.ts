/** The application, for a host: everything else in this folder is its inside. */
import type { Session, SessionOptions } from './core-types.ts';

export type { CallOptions, Caller, Session, Surroundings } from './core-types.ts';
export { realSurroundings } from './real-surroundings.ts';
export { connectSession } from './session/connect-session.ts';
export { installation } from './installation.ts';
export { openFirstPlan } from './open-first-plan.ts';

/**
 * A session in this thread. What it is made of is loaded only now: a host that keeps its session in a thread of its own
 * starts without it.
 */
export const loadSession = async (options: SessionOptions): Promise<Session> =>
  (await import('./session/create-session.ts')).createSession(options);
