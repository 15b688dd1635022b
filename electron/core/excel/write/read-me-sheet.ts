import type { Workbook } from 'exceljs';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { putDate, putText } from './cells.ts';
import { addPage } from './sheet-page.ts';

/** What a workbook says about its making. Instants are ISO, in UTC. */
export interface WorkbookFacts {
  readonly exportedAt: string;
  readonly by: string;
  /** When the plan's last change was saved; null for a plan without any. */
  readonly savedAt: string | null;
}

const SHEETS: readonly (readonly [string, string])[] = [
  [
    'Settlement',
    'Each source and year: allocation, budget, headroom, actual, committed, forecast, variance, at risk of loss.',
  ],
  [
    'Plan by month',
    'The budget in force of every line and source by month (the plan as it stands until a first baseline is approved), with quarters, years and totals. Blue figures may be typed over; everything else follows.',
  ],
  [
    'Actuals by month',
    'What the ledger has posted, by line, source and month. Rows without a home yet are in “Uncoded”.',
  ],
  ['Commitments', 'Orders, contracts and sub-grants: schedule by year, and what is outstanding.'],
  ['Position by intervention', 'Each intervention and year: budget, actual, committed, forecast, variance, available.'],
];

const READING: readonly (readonly [string, string])[] = [
  [
    'Signs',
    'Spend is positive. Variance is budget less forecast: positive is an underspend. Negatives stand in brackets, zero is a dash.',
  ],
  [
    'Blank',
    'An empty month is “not entered”, and so is a figure behind which nothing is entered: it says so. That is not zero, though sums count it as nothing; how many allocations and budgets a total lacks stands at its end.',
  ],
  ['Money', 'Pounds, to the penny. Every total is a live formula that rounds to whole pence; none is typed in.'],
  [
    'Forecast',
    'Actuals in the months that the ledger has reached (marked “Actual” above the month), the budget in those after.',
  ],
  ['At risk of loss', 'The larger of nothing and allocation less forecast less what may be carried forward.'],
  ['In kind', 'Matches in kind are shown apart and are in no cash total.'],
  ['Text', 'Codes are text and keep their zeros. Text that begins with = + - or @ has an apostrophe before it.'],
  ['Years', 'A financial year runs from 1 April to 31 March. Ledger periods P13 and later count in March.'],
];

function budgetWords({ baselines, changes, approved }: PlanDocument): string {
  const latest = baselines.at(-1);
  if (latest === undefined || approved === null) return 'No baseline approved yet: the plan as it stands';
  const since = changes.filter(({ state, baselineId }) => state === 'approved' && baselineId === latest.id).length;
  return `Baseline ${latest.version}, approved ${latest.approvedAt.slice(0, 10)} by ${latest.approvedBy}, with ${since} changes approved since`;
}

/** The first sheet: what this is, when and by whom it was made, and how to read it. */
export function addReadMeSheet(workbook: Workbook, document: PlanDocument, facts: WorkbookFacts): void {
  const { plan, ledger, revision } = document;
  const sheet = addPage(workbook, {
    name: 'Read me',
    title: plan.name,
    note: 'A plan workbook from Settlement Planner.',
    widths: [26, 110],
    headingRow: 2,
    frozenColumns: 1,
  });
  let row = 4;
  const add = (label: string, text: string): void => {
    putText(sheet, 1, row, label, 'label');
    putText(sheet, 2, row++, text, 'prose');
  };
  const addInstant = (label: string, instant: string): void => {
    putText(sheet, 1, row, label, 'label');
    putDate(sheet, 2, row++, new Date(instant), 'instant');
  };
  add('Plan', plan.name);
  add('Years', `${plan.years} from ${plan.firstYear}`);
  addInstant('Made (UTC)', facts.exportedAt);
  add('Made by', facts.by);
  if (facts.savedAt !== null) addInstant('Plan saved (UTC)', facts.savedAt);
  add('Revision', `${revision} (the number of the last action in the plan’s history)`);
  add('Budget', budgetWords(document));
  add(
    'Ledger',
    ledger.actualsTo === null ? 'No ledger imported' : `Actuals to ${ledger.actualsTo}, ${ledger.rows} rows`,
  );
  row += 1;
  for (const [label, text] of [...SHEETS, ...READING]) add(label, text);
}
