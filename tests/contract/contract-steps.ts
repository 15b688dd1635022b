import type { InputOf, MethodName, OutputOf } from '../../shared/contract/methods.ts';
import type { FinancialYear } from '../../shared/domain/calendar/financial-year.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { pence } from '../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../shared/domain/plan/plan-document.ts';

/** What earlier steps answered, by method: the last answer of each. */
export type Seen = { readonly [M in MethodName]: OutputOf<M> };

export interface Step {
  readonly method: MethodName;
  readonly input: (seen: Seen) => unknown;
  readonly jobId?: string;
}

const step = <M extends MethodName>(method: M, input: InputOf<M> | ((seen: Seen) => InputOf<M>)): Step => ({
  method,
  input: typeof input === 'function' ? (input as (seen: Seen) => InputOf<M>) : () => input,
});
const job = <M extends MethodName>(method: M, input: InputOf<M> | ((seen: Seen) => InputOf<M>)): Step => ({
  ...step(method, input),
  jobId: `job of ${method}`,
});

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const year = '2022/23' as FinancialYear;
const month = (name: string): Month => name as Month;

const LEDGER = [
  'Ledger extract',
  'Date,Supplier,Reference,Cost Centre,Account,Amount,Description',
  '15/04/2022,Acme Ltd,INV1,C100,4000,"1,200.50",Mentoring April',
  '20/05/2022,Acme Ltd,INV2,C100,4000,"1,200.50",Mentoring May',
  '03/06/2022,Bolt & Co,INV9,C200,5000,(80.25),Credit note',
  'no date,Bolt & Co,INV10,C200,5000,12.00,Cannot be read',
  '',
].join('\r\n');

const ANY_ROWS = {
  sources: [],
  categories: [],
  interventions: [],
  themes: [],
  spending: 'any' as const,
  months: 'all' as const,
  inKind: true,
};

const first = <T>(list: readonly T[]): T => list[0]!;
const plan = (seen: Seen): PlanDocument => seen['read-plan'];

/** A month of the line that the session adds, on its source. */
const cellOf = (seen: Seen, name: string) => ({
  lineId: seen['add-line'].lineId,
  sourceId: seen['add-source'].sourceId,
  month: month(name),
});

/** A line and source of the template that nothing in the session takes away. */
const homeOf = (seen: Seen) => ({
  lineId: first(plan(seen).budgets).lineId,
  sourceId: first(plan(seen).budgets).sourceId,
});

/** That line's April, and so much more. */
const aprilPlus = (seen: Seen, more: number) => pence((first(plan(seen).budgets).months[0] ?? 0) + more);

/**
 * One working session that uses every method at least once, in an order that makes sense: each step is answered with
 * success. What a host must carry unchanged is all in it: nulls, lists, bytes, pence, words in every alphabet.
 */
export const STEPS: readonly Step[] = [
  step('list-plans', {}),
  step('open-demo', {}),
  step('close-plan', {}),
  step('new-plan', { name: 'Årsplan “één” – £', template: 'vrn', firstYear: year, years: 3 }),
  step('read-plan', {}),
  step('rename-plan', { name: 'Plan of Leicester – 計画' }),
  step('add-source', {
    code: 'NEW',
    name: 'A new grant',
    funder: 'A trust',
    kind: 'grant',
    inKind: false,
    revenueOnly: true,
    claimBasis: 'defrayed',
    claimRhythm: 'none',
    carryForward: 'up to a share',
    carryForwardBasisPoints: 500,
  }),
  step('update-source', (seen) => ({ id: seen['add-source'].sourceId, name: 'A newer grant' })),
  step('set-allocation', (seen) => ({
    sourceId: seen['add-source'].sourceId,
    year,
    amount: pence(123_456_789),
    certainty: 'signed',
    dated: '2022-03-31',
  })),
  step('rename-source', (seen) => ({
    id: seen['add-source'].sourceId,
    name: 'The newest grant – “neuf”',
    dated: '2022-10-01',
    note: '',
  })),
  step('record-carry-forward', (seen) => ({
    sourceId: seen['add-source'].sourceId,
    year,
    amount: pence(1),
    approvedOn: '2023-04-30',
    approvedBy: 'A trust',
    evidence: '',
    evidenceFileId: null,
  })),
  step('remove-carry-forward', (seen) => ({ id: seen['record-carry-forward'].id })),
  step('add-income', (seen) => ({
    sourceId: seen['add-source'].sourceId,
    year,
    claim: 'Zinsen',
    expected: null,
    expectedOn: null,
    received: pence(7),
    receivedOn: '2022-07-01',
    reference: '',
  })),
  step('update-income', (seen) => ({ id: seen['add-income'].id, expected: pence(8) })),
  step('remove-income', (seen) => ({ id: seen['add-income'].id })),
  step('add-reserve-cover', (seen) => ({
    sourceId: seen['add-source'].sourceId,
    year,
    amount: pence(100),
    fromMonth: month('2022-04'),
    toMonth: month('2022-04'),
    owner: '',
    evidence: '',
  })),
  step('update-reserve-cover', (seen) => ({ id: seen['add-reserve-cover'].id, owner: 'CFO' })),
  step('remove-reserve-cover', (seen) => ({ id: seen['add-reserve-cover'].id })),
  step('stage-file', { name: 'Lettre – 2022.pdf', bytes: Uint8Array.from([0, 255, 128, 10]) }),
  step('store-evidence', (seen) => ({ fileId: seen['stage-file'].fileId })),
  step('read-evidence', (seen) => ({ id: seen['store-evidence'].id })),
  step('read-source', (seen) => ({ id: seen['add-source'].sourceId })),
  step('add-intervention', (seen) => ({
    code: 'N1',
    name: 'Night-time economy',
    themeId: first(plan(seen).themes).id,
    provider: '',
    starts: null,
    ends: null,
    status: 'proposed',
    localities: [{ localityId: first(plan(seen).localities).id, basisPoints: 10_000 }],
  })),
  step('update-intervention', (seen) => ({ id: seen['add-intervention'].interventionId, status: 'live' })),
  step('add-line', (seen) => ({
    interventionId: seen['add-intervention'].interventionId,
    categoryId: first(plan(seen).categories).id,
    description: 'Mentors',
    sourceId: seen['add-source'].sourceId,
  })),
  step('update-line', (seen) => ({ id: seen['add-line'].lineId, description: 'Mentors and cars' })),
  step('set-line-months', (seen) => ({
    cells: [
      { lineId: seen['add-line'].lineId, sourceId: seen['add-source'].sourceId, month: month('2022-04'), amount: null },
      {
        lineId: seen['add-line'].lineId,
        sourceId: seen['add-source'].sourceId,
        month: month('2022-05'),
        amount: pence(-1),
      },
      {
        lineId: seen['add-line'].lineId,
        sourceId: seen['add-source'].sourceId,
        month: month('2022-06'),
        amount: pence(500_000),
      },
    ],
    reason: 'Because',
  })),
  step('read-cell-history', (seen) => cellOf(seen, '2022-06')),
  step('read-line-past', (seen) => ({ lineId: seen['add-line'].lineId, when: seen['add-line'].revision })),
  step('restore-line', (seen) => ({
    lineId: seen['add-line'].lineId,
    sequence: seen['set-line-months'].revision,
    what: 'line',
  })),
  step('hold-months', (seen) => ({ cells: [cellOf(seen, '2022-06'), cellOf(seen, '2022-07')] })),
  step('release-months', (seen) => ({ cells: [cellOf(seen, '2022-07')] })),
  step('set-cell-note', (seen) => ({ ...cellOf(seen, '2022-05'), text: 'Two lines:\nzwölf × “ü”' })),
  step('remove-cell-note', (seen) => cellOf(seen, '2022-05')),
  step('save-view', { name: 'Only SET', definition: '{}' }),
  step('remove-view', (seen) => ({ id: seen['save-view'].viewId })),
  step('save-curve', { name: 'Summer', weights: [1, 2, 3, 3, 2, 1, 0, 0, 0, 0, 0, 0.5] }),
  step('remove-curve', (seen) => ({ id: seen['save-curve'].curveId })),
  step('add-condition', (seen) => ({
    sourceId: seen['add-source'].sourceId,
    name: 'Match – “à moitié”',
    year,
    active: true,
    definition: {
      measure: 'budget',
      numerator: ANY_ROWS,
      direction: 'at least',
      threshold: 'share',
      percent: '7.5',
      denominator: { kind: 'rows', rows: { ...ANY_ROWS, months: { after: '2022-05-17' } } },
    },
  })),
  step('update-condition', (seen) => ({
    id: seen['add-condition'].conditionId,
    year: null,
    definition: {
      measure: 'budget',
      numerator: ANY_ROWS,
      direction: 'at most',
      threshold: 'amount',
      amount: pence(5),
    },
  })),
  step('move-condition', (seen) => ({
    id: seen['add-condition'].conditionId,
    beforeId: first(plan(seen).conditions).id,
  })),
  step('read-conditions', {}),
  step('remove-condition', (seen) => ({ id: seen['add-condition'].conditionId })),
  step('add-provided-rates', {}),
  step('add-rate', {
    kind: 'indexation',
    key: 'PAY',
    starts: '2023-04-01',
    percent: '2.5',
    amount: null,
    paidFrom: null,
    origin: 'Ours – à voir',
  }),
  step('update-rate', (seen) => ({ id: seen['add-rate'].rateId, percent: '-1.125' })),
  step('set-driver', (seen) => ({
    lineId: seen['add-line'].lineId,
    driver: {
      kind: 'quantity',
      definition: { unit: 'days', unitCost: pence(12_345), volumes: ['1.5', null, '0'], indexed: true },
    },
  })),
  step('set-driver-override', (seen) => ({
    lineId: seen['add-line'].lineId,
    month: month('2022-05'),
    amount: pence(-7),
  })),
  step('clear-override', (seen) => ({ lineId: seen['add-line'].lineId, month: month('2022-05') })),
  step('add-line-source', (seen) => ({ lineId: seen['add-line'].lineId, sourceId: first(plan(seen).sources).id })),
  step('set-line-funding', (seen) => ({
    lineId: seen['add-line'].lineId,
    years: [
      {
        year,
        parts: [
          { sourceId: seen['add-source'].sourceId, amount: pence(10_000) },
          { sourceId: first(plan(seen).sources).id, amount: pence(1) },
        ],
      },
    ],
  })),
  step('remove-line-source', (seen) => ({
    lineId: seen['add-line'].lineId,
    sourceId: first(plan(seen).sources).id,
    moveTo: seen['add-source'].sourceId,
  })),
  step('find-double-funding', {}),
  step('remove-driver', (seen) => ({ lineId: seen['add-line'].lineId })),
  step('remove-rate', (seen) => ({ id: seen['add-rate'].rateId })),
  step('undo', {}),
  step('redo', {}),
  step('stage-file', { name: 'Extract – April.csv', bytes: text(LEDGER) }),
  job('inspect-ledger-file', (seen) => ({ fileId: seen['stage-file'].fileId })),
  job('preview-ledger-import', (seen) => ({ fileId: seen['stage-file'].fileId })),
  job('import-ledger', (seen) => ({ fileId: seen['stage-file'].fileId, saveProfileAs: 'Monthly' })),
  step('cancel-job', { jobId: 'job that is over' }),
  step('list-ledger-rows', {}),
  step('list-imports', {}),
  step('read-import', (seen) => ({ id: seen['import-ledger'].id })),
  step('list-import-profiles', {}),
  step('code-ledger-rows', (seen) => ({
    rowIds: [first(seen['list-ledger-rows'].rows).id],
    lineId: seen['add-line'].lineId,
    sourceId: seen['add-source'].sourceId,
  })),
  step('add-coding-rule', (seen) => ({
    costCentre: 'C100',
    account: null,
    project: null,
    text: null,
    lineId: seen['add-line'].lineId,
    sourceId: seen['add-source'].sourceId,
  })),
  step('list-coding-rules', {}),
  step('read-position', { by: 'source' }),
  step('read-position', { by: 'line', year }),
  step('remove-coding-rule', (seen) => ({ id: seen['add-coding-rule'].ruleId })),
  step('undo-import', (seen) => ({ id: seen['import-ledger'].id, reason: 'Tried it' })),
  step('add-line', (seen) => ({
    interventionId: seen['add-intervention'].interventionId,
    categoryId: first(plan(seen).categories).id,
    description: 'Not wanted',
    sourceId: seen['add-source'].sourceId,
  })),
  step('remove-line', (seen) => ({ id: seen['add-line'].lineId })),
  step('read-plan', {}),
  step('approve-baseline', { note: 'Board – “May”' }),
  step('set-line-months', (seen) => ({
    cells: [{ ...homeOf(seen), month: month('2022-04'), amount: aprilPlus(seen, 2_000) }],
  })),
  step('draft-change', (seen) => ({
    kind: 'change',
    title: 'More – „viel“',
    reason: 'Because',
    moves: [{ ...homeOf(seen), month: month('2022-04'), amount: pence(2_000) }],
    inGrid: true,
  })),
  step('request-change', (seen) => ({ id: seen['draft-change'].changeId })),
  step('record-consent', (seen) => ({
    id: seen['draft-change'].changeId,
    consentOn: '2022-05-01',
    evidence: 'E-mail',
  })),
  step('approve-change', (seen) => ({ id: seen['draft-change'].changeId })),
  step('read-change', (seen) => ({ id: seen['draft-change'].changeId })),
  step('compare-baselines', { before: 1, after: 'in force' }),
  job('export-change-memo', (seen) => ({ id: seen['draft-change'].changeId })),
  ...(['refuse-change', 'withdraw-change'] as const).flatMap((end) => [
    step('draft-change', (seen) => ({
      kind: 'change',
      title: end,
      reason: 'Because',
      moves: [{ ...homeOf(seen), month: month('2022-05'), amount: pence(-1) }],
      inGrid: false,
      request: true,
    })),
    step(end, (seen) => ({ id: seen['draft-change'].changeId, note: 'No' })),
  ]),
  step('add-person', { userName: 'ada', name: 'Ada Lovelace', role: 'director', virementLimit: null }),
  step('add-person', { userName: 'bo', name: 'Bo', role: 'finance officer', virementLimit: pence(1) }),
  step('update-person', (seen) => ({ id: seen['add-person'].personId, role: 'viewer' })),
  step('remove-person', (seen) => ({ id: seen['add-person'].personId })),
  step('merge-source', (seen) => ({
    id: seen['add-source'].sourceId,
    into: first(plan(seen).sources).id,
    on: '2024-04-01',
    note: '',
  })),
  step('list-history', {}),
  step('list-history-people', {}),
  step('read-history-entry', (seen) => ({ sequence: first(seen['list-history'].entries).sequence })),
  step('verify-plan', {}),
  job('export-plan-workbook', {}),
  job('copy-plan', {}),
  step('open-plan', (seen) => ({ file: seen['copy-plan'] })),
  step('read-plan', {}),
];

/** What every host must refuse alike, with the core's own words. */
export const REFUSED: readonly (readonly [method: string, input: unknown])[] = [
  ['new-plan', { name: 'X', template: 'vrn', firstYear: '2022/24', years: 3 }],
  ['read-position', { by: 'colour' }],
  ['read-position', null],
  ['set-line-months', { cells: [{ lineId: 1, sourceId: 1, month: '2022-04', amount: 0.5 }] }],
  ['undo-import', { id: 999_999 }],
  ['read-import', { id: 999_999 }],
  ['update-line', { id: 999_999, description: 'None such' }],
  ['import-ledger', { fileId: 'no such file' }],
  ['no-such-method', {}],
];
