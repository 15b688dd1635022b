import { err, ok, type Result } from '../../../shared/base/result.ts';
import { appError, type AppError } from '../../../shared/contract/errors.ts';
import type { CheckedInputOf } from '../../../shared/contract/methods.ts';
import {
  addToMonth,
  firstMonthOf,
  MONTHS_IN_YEAR,
  monthName,
  monthsBetween,
} from '../../../shared/domain/calendar/month.ts';
import { changeName, changeNumber } from '../../../shared/domain/changes/change-name.ts';
import { mergeMoves } from '../../../shared/domain/changes/change-moves.ts';
import type { ChangeKind, ChangeMove } from '../../../shared/domain/changes/change-types.ts';
import { whyNotChange } from '../../../shared/domain/changes/check-change.ts';
import { consentNeeded } from '../../../shared/domain/changes/funder-consent.ts';
import { unassignedMoves } from '../../../shared/domain/changes/pending-moves.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { readChangeGround, upper, type ChangeGround } from './change-ground.ts';
import { overrideTypedMonths } from './override-typed-months.ts';

/** Makes a change out of differences that the grid has already, or writes it into the grid. */
export const draftChange: CommandHandler<'draft-change'> = async (context, input) => {
  const { write, recorder, at, user } = context;
  const read = await readChangeGround(write);
  if (!read.ok) return read;
  const ground = read.value;
  const found = movesOf(input, ground);
  if (!found.ok) return found;
  const moves = found.value;
  const change = { kind: input.kind, number: nextNumber(ground, input.kind) };
  const why = whyNotChange(input.kind, moves, ground);
  if (why !== null) return err(appError('change-refused', { what: `This ${input.kind}`, why }));
  if (input.inGrid) {
    const stray = notInGrid(moves, ground);
    if (stray !== null) return err(appError('change-refused', { what: `This ${input.kind}`, why: stray }));
  } else await addToGrid(context, moves, ground);
  const consent = consentNeeded({ id: null, moves }, ground);
  const changeId = await recorder.insert('budget_change', changeRow(input, change, consent, { at, user }));
  await recorder.put('budget_change_month', monthRows(changeId, moves, ground));
  const action = `${input.request ? 'Request' : 'Draft'} ${changeName(change)}: ${input.title}`;
  return ok({ action, reason: input.reason, output: { changeId, number: changeNumber(change), consent } });
};

const changeRow = (
  { title, reason, request }: CheckedInputOf<'draft-change'>,
  change: { readonly kind: ChangeKind; readonly number: number },
  consent: readonly string[],
  { at, user }: { readonly at: string; readonly user: string },
) => ({
  ...change,
  state: request ? 'requested' : 'draft',
  title,
  reason,
  made_at: at,
  made_by: user,
  requested_at: request ? at : null,
  requested_by: request ? user : null,
  decided_at: null,
  decided_by: null,
  decision_note: '',
  consent: JSON.stringify(consent),
  consent_on: null,
  consent_evidence: '',
  consent_file_id: null,
  baseline_id: null,
});

const monthRows = (changeId: number, moves: readonly ChangeMove[], { plan }: ChangeGround) =>
  moves.map(({ lineId, sourceId, month, amount }) => ({
    change_id: changeId,
    line_id: lineId,
    source_id: sourceId,
    month: addToMonth(firstMonthOf(plan.firstYear), month),
    amount,
  }));

const nextNumber = ({ changes }: ChangeGround, kind: ChangeKind): number =>
  1 + Math.max(0, ...changes.filter((change) => change.kind === kind).map(({ number }) => number));

/** The moves on the plan's own months, one for each cell. Errors: `outside-plan`, `not-found`. */
function movesOf(
  input: CheckedInputOf<'draft-change'>,
  { plan, budgets }: ChangeGround,
): Result<ChangeMove[], AppError> {
  const first = firstMonthOf(plan.firstYear);
  const known = new Set(budgets.map(({ lineId, sourceId }) => `${lineId} ${sourceId}`));
  const moves = input.moves.map((move) => ({ ...move, month: monthsBetween(first, move.month) }));
  const outside = input.moves.find((_, i) => !isWithin(moves[i]!.month, plan.years * MONTHS_IN_YEAR));
  if (outside)
    return err(
      appError('outside-plan', {
        what: monthName(outside.month),
        years: `${plan.years} from ${plan.firstYear}`,
      }),
    );
  const stray = moves.find(({ lineId, sourceId }) => !known.has(`${lineId} ${sourceId}`));
  if (stray) return err(appError('not-found', { what: 'line', which: `${stray.lineId} on source ${stray.sourceId}` }));
  return ok(mergeMoves(moves));
}

const isWithin = (month: number, count: number): boolean => month >= 0 && month < count;

/** Why moves that should be in the grid are not among its differences from the budget in force; null when they are. */
function notInGrid(moves: readonly ChangeMove[], ground: ChangeGround): string | null {
  const free = new Map(unassignedMoves(ground).map((move) => [keyOf(move), move.amount]));
  const stray = moves.find((move) => {
    const there = free.get(keyOf(move)) ?? 0;
    return Math.sign(there) !== Math.sign(move.amount) || Math.abs(move.amount) > Math.abs(there);
  });
  if (!stray) return null;
  const line = ground.lines.find(({ id }) => id === stray.lineId)?.description ?? `line ${stray.lineId}`;
  const month = monthName(addToMonth(firstMonthOf(ground.plan.firstYear), stray.month));
  return `${upper(line)}, ${month}: the plan no longer differs by that much from the budget in force.`;
}

const keyOf = ({ lineId, sourceId, month }: ChangeMove): string => `${lineId} ${sourceId} ${month}`;

async function addToGrid({ write, recorder }: CommandContext, moves: readonly ChangeMove[], ground: ChangeGround) {
  const rows = new Map(ground.budgets.map((row) => [`${row.lineId} ${row.sourceId}`, row.months]));
  const first = firstMonthOf(ground.plan.firstYear);
  await recorder.put(
    'budget_month',
    moves.map(({ lineId, sourceId, month, amount }) => ({
      line_id: lineId,
      source_id: sourceId,
      month: addToMonth(first, month),
      amount: pence((rows.get(`${lineId} ${sourceId}`)?.[month] ?? 0) + amount),
    })),
  );
  await overrideTypedMonths({ write, recorder });
}
