import { addToMonth, firstMonthOf, monthName } from '../../../shared/domain/calendar/month.ts';
import { financialYears } from '../../../shared/domain/calendar/financial-year.ts';
import { amountOfMoves, yearOfMonth } from '../../../shared/domain/changes/change-moves.ts';
import { changeName, STATE_WORDS } from '../../../shared/domain/changes/change-name.ts';
import { changedRows, type ChangedRow } from '../../../shared/domain/changes/change-table.ts';
import type { BudgetChange } from '../../../shared/domain/changes/change-types.ts';
import { changeWarnings } from '../../../shared/domain/changes/change-warnings.ts';
import {
  conditionEffects,
  resultWords,
  type ConditionEffect,
} from '../../../shared/domain/changes/condition-effects.ts';
import { consentNeeded } from '../../../shared/domain/changes/funder-consent.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { sumPence, type Pence } from '../../../shared/domain/money/pence.ts';
import { nameOfUser } from '../../../shared/domain/people/standing.ts';
import type { BudgetRow, PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import type { ChangeMemo, MemoCondition, MemoRow } from '../reports/change-memo.ts';

/**
 * What the memo of a change says.
 *
 * @param before The budget that the change met when it was approved, or meets now.
 * @param by Who has it made.
 */
export function changeMemo(
  document: PlanDocument,
  change: BudgetChange,
  before: readonly BudgetRow[],
  by: string,
): ChangeMemo {
  const name = changeName(change);
  // An approved change keeps what was found when it was decided; any other is tested as things stand.
  const consent = change.state === 'approved' ? change.consent : consentNeeded(change, document);
  return {
    planName: document.plan.name,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${change.title}`,
    facts: factsOf(document, change),
    reason: change.reason,
    rows: rowsOf(document, changedRows(change.moves, before)),
    warnings: changeWarnings(change.moves, before, document),
    conditions: conditionEffects(document, before, change.moves).flatMap((effect) => conditionRow(document, effect)),
    consent,
    consentGiven: consentWords(change),
    madeBy: nameOfUser(document.people, by),
  };
}

function factsOf({ people, baselines }: PlanDocument, change: BudgetChange): ChangeMemo['facts'] {
  const at = (instant: string | null, user: string | null): string =>
    instant === null ? 'Not yet' : `${dayOf(instant)} by ${nameOfUser(people, user ?? '')}`;
  const baseline = baselines.find(({ id }) => id === change.baselineId);
  return [
    ['State', STATE_WORDS[change.state]],
    ['Moves', `£${exact(amountOfMoves(change.moves))}`],
    ['Drafted', at(change.madeAt, change.madeBy)],
    ['Requested', at(change.requestedAt, change.requestedBy)],
    ['Decided', at(change.decidedAt, change.decidedBy)],
    ...(change.decisionNote === '' ? [] : [['Note of the decision', change.decisionNote] as const]),
    ...(baseline ? [['Changes', `Baseline ${baseline.version}`] as const] : []),
  ];
}

const dayOf = (instant: string): string =>
  `${Number(instant.slice(8, 10))} ${monthName(instant.slice(0, 7) as Parameters<typeof monthName>[0])}`;

const consentWords = ({ consentOn, consentEvidence }: BudgetChange): string =>
  consentOn === null ? 'Consent is not recorded.' : `Consent given on ${dayOf(consentOn)}: ${consentEvidence}`;

function conditionRow({ conditions, sources }: PlanDocument, { before, after }: ConditionEffect): MemoCondition[] {
  const condition = conditions.find(({ id }) => id === before.conditionId);
  if (!condition) return [];
  const code = sources.find(({ id }) => id === condition.sourceId)?.code ?? '';
  const words = (result: ConditionEffect['before']) => resultWords(result, condition.definition);
  return [[`${code} ${before.year}: ${condition.name}`, words(before), words(after)]];
}

const exact = (amount: Pence): string => formatMoney(amount, { show: 'pence', zero: 'digits' });
const change = (amount: Pence): string => formatMoney(amount, { show: 'pence', zero: 'digits', plus: true });

/** Each line's months, then its sum of a year where it has more than one month; last the sum of all. */
function rowsOf(document: PlanDocument, rows: readonly ChangedRow[]): MemoRow[] {
  const lines = new Map(document.lines.map(({ id, description }) => [id, description]));
  const sources = new Map(document.sources.map(({ id, code }) => [id, code]));
  const place = ({ lineId, sourceId }: ChangedRow) => [lines.get(lineId) ?? '', sources.get(sourceId) ?? ''] as const;
  const body = rows.flatMap((row) =>
    [...Map.groupBy(row.cells, ({ month }) => yearOfMonth(month))].flatMap(([year, cells]) => [
      ...cells.map((cell) => ({
        cells: [
          ...place(row),
          monthName(addToMonth(firstMonthOf(document.plan.firstYear), cell.month)),
          cell.before === null ? 'not entered' : exact(cell.before),
          change(cell.amount),
          exact(cell.after),
        ],
        strong: false,
      })),
      ...(cells.length > 1 ? [sumRow([...place(row), sumName(document, year, cells.length)], cells)] : []),
    ]),
  );
  return [
    ...body,
    sumRow(
      ['All lines', '', ''],
      rows.flatMap(({ cells }) => cells),
    ),
  ];
}

const sumName = ({ plan }: PlanDocument, year: number, count: number): string =>
  `${financialYears(plan.firstYear, plan.years)[year]}, these ${count} months`;

const sumRow = (words: readonly string[], cells: ChangedRow['cells']): MemoRow => ({
  cells: [
    ...words,
    exact(sumPence(cells.flatMap(({ before }) => before ?? []))),
    change(sumPence(cells.map(({ amount }) => amount))),
    exact(sumPence(cells.map(({ after }) => after))),
  ],
  strong: true,
});
