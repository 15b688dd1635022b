import { err } from '../../../../shared/base/result.ts';
import { appError } from '../../../../shared/contract/errors.ts';
import type { Outcome } from '../command.ts';

/** `import commitments PLAN FILE`: named so that a register refused as a ledger can point here. */
export const run = (): Promise<Outcome> =>
  Promise.resolve(err(appError('not-in-this-version', { what: 'registers of commitments' })));
