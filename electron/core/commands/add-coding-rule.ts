import { err, ok } from '../../../shared/base/result.ts';
import { appError } from '../../../shared/contract/errors.ts';
import type { CodingConditions } from '../../../shared/domain/ledger/coding-rules.ts';
import type { CommandHandler } from '../handler.ts';
import { readUncodedFitting } from '../storage/readers/ledger-rows.ts';
import { setLedgerHomes } from '../storage/writers/ledger-homes.ts';
import { rebuildLedgerTotals } from '../storage/writers/ledger-totals.ts';
import { missingHome, rowsInWords } from './ledger-home.ts';

/** Adds a rule at the end of the order and codes with it the uncoded rows that it fits. */
export const addCodingRule: CommandHandler<'add-coding-rule'> = async ({ write, raw, recorder }, input) => {
  const { lineId, sourceId, ...conditions } = input;
  if (Object.values(conditions).every((condition) => condition === null))
    return err(
      appError('input-refused', { method: 'add-coding-rule', problem: 'a rule needs at least one condition' }),
    );
  const problem = await missingHome(write, lineId, sourceId);
  if (problem) return err(problem);
  const home = { line_id: lineId, source_id: sourceId };
  const last = await write
    .selectFrom('coding_rule')
    .select('position')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const ruleId = await recorder.insert('coding_rule', {
    position: (last?.position ?? 0) + 1,
    cost_centre: conditions.costCentre,
    account: conditions.account,
    project: conditions.project,
    text: conditions.text,
    ...home,
  });
  const rows = setLedgerHomes(raw, await readUncodedFitting(write, conditions), home);
  recorder.note({ rows, batches: [] });
  if (rows.length > 0) await rebuildLedgerTotals(write);
  const action = `Add a coding rule for ${inWords(conditions)}: ${rowsInWords(rows.length)} coded`;
  return ok({ action, output: { ruleId, coded: rows.length } });
};

const inWords = ({ costCentre, account, project, text }: CodingConditions): string =>
  [
    costCentre === null ? [] : `cost centre ${costCentre}`,
    account === null ? [] : `account ${account}`,
    project === null ? [] : `project ${project}`,
    text === null ? [] : `“${text}”`,
  ]
    .flat()
    .join(', ');
