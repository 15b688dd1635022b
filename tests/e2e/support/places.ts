import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

/** The demonstration plan as every test finds it; copied, never opened itself. */
export const PREPARED_PLAN = join(ROOT, 'out', 'e2e', 'prepared.settlement');
