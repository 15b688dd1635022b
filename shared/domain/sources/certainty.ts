import type { Certainty } from '../plan/plan-document.ts';

/** How sure money is, from the least. */
const SURENESS: Readonly<Record<Certainty, number>> = { indicative: 0, applied: 1, signed: 2, varied: 2, received: 3 };

/** What can be said of two amounts together. */
export const lessSure = (a: Certainty, b: Certainty): Certainty => (SURENESS[b] < SURENESS[a] ? b : a);
