import type { ImportBatch } from '../../../../shared/domain/ledger/ledger-types.ts';
import type { Given, Outcome } from '../command.ts';
import { count, left, moment, money, right, table } from '../output.ts';
import { answerWith, withPlan } from '../with-plan.ts';

/** `imports PLAN` */
export const run = (given: Given): Promise<Outcome> =>
  withPlan(given, async (session) =>
    answerWith(await session.call('list-imports', {}), (batches) => ({
      document: batches.map(({ tally, ...batch }) => ({ ...batch, ...tally })),
      text: batches.length === 0 ? 'Nothing has been imported.\n' : importTable(batches),
    })),
  );

const importTable = (batches: readonly ImportBatch[]): string =>
  table(
    [right('Import'), left('File'), left('When'), left('By'), left('State'), right('Imported'), right('Sum, £ ')],
    batches.map(({ id, fileName, at, user, state, tally }) => [
      String(id),
      fileName,
      moment(at),
      user,
      state,
      count(tally.imported.rows),
      money(tally.imported.sum),
    ]),
  );
