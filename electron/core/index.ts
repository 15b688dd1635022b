/** The application, for a host: everything else in this folder is its inside. */
export type { CallOptions, Caller, Session, SessionOptions, Surroundings } from './core-types.ts';
export { realSurroundings } from './real-surroundings.ts';
export { connectSession } from './session/connect-session.ts';
export { createSession } from './session/create-session.ts';
export { installation } from './installation.ts';
export { openFirstPlan } from './open-first-plan.ts';
