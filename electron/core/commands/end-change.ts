import { ok } from '../../../shared/base/result.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import { addToMonth, firstMonthOf } from '../../../shared/domain/calendar/month.ts';
import { changeName } from '../../../shared/domain/changes/change-name.ts';
import { withoutMoves } from '../../../shared/domain/changes/change-table.ts';
import type { BudgetChange, ChangeState } from '../../../shared/domain/changes/change-types.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import type { Recorder } from '../storage/writers/recorder.ts';
import { changeIn, readChangeGround, type ChangeGround } from './change-ground.ts';
import { overrideTypedMonths } from './override-typed-months.ts';

/** How a change ends without being approved: its moves leave the grid in the same action. */
interface Ending {
  readonly state: 'refused' | 'withdrawn';
  readonly verb: string;
  readonly from: readonly ChangeState[];
}

export const refuseChange: CommandHandler<'refuse-change'> = (context, input) =>
  end(context, input, { state: 'refused', verb: 'Refuse', from: ['requested'] });

export const withdrawChange: CommandHandler<'withdraw-change'> = (context, input) =>
  end(context, input, { state: 'withdrawn', verb: 'Withdraw', from: ['draft', 'requested'] });

async function end(
  { write, recorder, at, user }: CommandContext,
  { id, note }: CheckedInputOf<'withdraw-change'>,
  { state, verb, from }: Ending,
) {
  const ground = await readChangeGround(write);
  if (!ground.ok) return ground;
  const change = changeIn(ground.value, id, from, state);
  if (!change.ok) return change;
  await takeOutOfGrid(recorder, change.value, ground.value);
  await overrideTypedMonths({ write, recorder }, note);
  await recorder.update('budget_change', [id], { state, decided_at: at, decided_by: user, decision_note: note });
  return ok({ action: `${verb} ${changeName(change.value)}: ${change.value.title}`, reason: note, output: {} });
}

async function takeOutOfGrid(recorder: Recorder, change: BudgetChange, ground: ChangeGround): Promise<void> {
  const first = firstMonthOf(ground.plan.firstYear);
  const cells = withoutMoves(change.moves, ground.budgets, ground.approved);
  await recorder.put(
    'budget_month',
    cells.flatMap(({ lineId, sourceId, month, amount }) =>
      amount === null ? [] : [{ line_id: lineId, source_id: sourceId, month: addToMonth(first, month), amount }],
    ),
  );
  await recorder.remove(
    'budget_month',
    cells
      .filter(({ amount }) => amount === null)
      .map(({ lineId, sourceId, month }) => [lineId, sourceId, addToMonth(first, month)]),
  );
}
