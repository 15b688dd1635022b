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

const first = <T>(list: readonly T[]): T => list[0]!;
const plan = (seen: Seen): PlanDocument => seen['read-plan'];

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
  step('list-history', {}),
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
