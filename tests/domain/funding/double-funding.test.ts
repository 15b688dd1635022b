import { describe, expect, test } from 'vitest';
import { doubleFunding } from '../../../shared/domain/funding/double-funding.ts';
import { nearSame, referenceOf } from '../../../shared/domain/funding/near-same.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import { demoPlan } from '../../../shared/domain/plan/templates/demo-plan.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { NOTHING_NOTED } from '../../../shared/domain/sources/usual-terms.ts';
import { aPost } from '../../support/a-post.ts';
import { documentOf, emptyDocument } from '../../support/document-of.ts';

const months = (from: number, to: number, each = 100) =>
  Array.from({ length: 36 }, (_, m) => (m >= from && m <= to ? pence(each) : null));

interface TwoLines {
  readonly descriptions?: readonly [string, string];
  readonly evidence?: readonly [string, string];
  readonly spans?: readonly [readonly [number, number], readonly [number, number]];
  readonly more?: Partial<PlanDocument>;
}

/** Two lines of one intervention and category, on two sources, at £1 and £2 a month. */
function twoLines({
  descriptions = ['Navigators', 'Patrols'],
  evidence = ['', ''],
  spans = [
    [0, 11],
    [6, 17],
  ],
  more,
}: TwoLines) {
  const line = (i: 0 | 1) => ({
    ...NOTHING_NOTED,
    id: i + 1,
    interventionId: 1,
    categoryId: 1,
    description: descriptions[i],
    evidence: evidence[i],
    position: i + 1,
  });
  return {
    ...emptyDocument(),
    categories: [{ id: 1, code: 'COM', name: 'Commissioned', kind: 'revenue' as const, position: 1 }],
    lines: [line(0), line(1)],
    budgets: [
      { lineId: 1, sourceId: 1, months: months(...spans[0]) },
      { lineId: 2, sourceId: 2, months: months(...spans[1], 200) },
    ],
    ...more,
  };
}

const kindsOf = (lines: TwoLines) => doubleFunding(twoLines(lines)).map(({ kind }) => kind);

describe('the same description', () => {
  test('in one intervention and category, in the same months, is found with what may be funded twice', () =>
    expect(doubleFunding(twoLines({ descriptions: ['Navigators contract', 'Contract for the navigator'] }))).toEqual([
      {
        kind: 'same description',
        words: '“Navigators contract” and “Contract for the navigator” are of one intervention and category',
        lineIds: [1, 2],
        sourceIds: [1, 2],
        from: '2022-10',
        to: '2023-03',
        amount: 600,
      },
    ]));

  test('in other months, or of another thing, is not', () => {
    expect(
      kindsOf({
        descriptions: ['Navigators', 'Navigators'],
        spans: [
          [0, 5],
          [6, 11],
        ],
      }),
    ).toEqual([]);
    expect(kindsOf({ descriptions: ['Mentor 1', 'Mentor 2'] })).toEqual([]);
    expect(kindsOf({})).toEqual([]);
  });

  test.each([
    ['Ward staff training', 'Training of ward staff', true],
    ['Grants, two rounds', 'Grants in the villages', false],
    ['Evaluation 2023', 'Evaluation 2024', false],
    ['', '', false],
  ])('%s / %s: %s', (a, b, same) => expect(nearSame(a, b)).toBe(same));
});

describe('the same evidence or commitment', () => {
  test('a reference is the same however it is written', () => {
    expect(kindsOf({ evidence: ['PO 004512', 'po-4512'] })).toEqual(['same evidence']);
    expect(kindsOf({ evidence: ['PO 4512', 'PO 4513'] })).toEqual([]);
    expect(referenceOf('PO 0045-12')).toBe('po4512');
    expect(referenceOf('100')).toBe('100');
  });

  test('one order entered twice is found; one order on two lines is one cost', () => {
    const order = (id: number, reference: string, lineIds: readonly number[]) => ({
      id,
      reference,
      supplier: '',
      description: '',
      certainty: 'committed' as const,
      parts: lineIds.map((lineId) => ({ lineId, sourceId: lineId, months: months(0, 1) })),
    });
    const twice = { more: { commitments: [order(1, '4500218', [1]), order(2, '4500218', [2])] } };
    expect(kindsOf(twice)).toEqual(['same commitment']);
    expect(kindsOf({ more: { commitments: [order(1, '4500218', [1, 2])] } })).toEqual([]);
  });
});

describe('the same post', () => {
  const drivers = (a: Parameters<typeof aPost>[0], b: Parameters<typeof aPost>[0]) => {
    const found = doubleFunding(
      twoLines({
        spans: [
          [0, 35],
          [0, 35],
        ],
        more: {
          drivers: [a, b].map((fields, i) => ({
            lineId: i + 1,
            kind: 'posts' as const,
            definition: {
              posts: [aPost({ point: null, salary: pence(1_000_000_00), pension: null, part: 'pay', ...fields })],
            },
            overrides: [],
          })),
        },
      }),
    );
    return found.map(({ kind }) => kind).filter((kind) => kind !== 'above its cost');
  };

  test('on two lines at one time is found', () => expect(drivers({}, { title: 'Analysts' })).toEqual(['same post']));

  test('one after the other, or pay here and on-costs there, is not', () => {
    expect(drivers({ ends: '2023-03-31' }, { starts: '2023-04-01' })).toEqual([]);
    expect(drivers({}, { part: 'on-costs' })).toEqual([]);
  });
});

describe('above its cost', () => {
  test('a driven line whose sources bear more than it costs is found', () => {
    const volumes = Array.from({ length: 36 }, () => '1');
    const definition = { unit: 'days', unitCost: pence(90), volumes, indexed: false };
    const drivers = [{ lineId: 1, kind: 'quantity' as const, definition, overrides: [] }];
    expect(doubleFunding(twoLines({ more: { drivers } }))).toMatchObject([
      { kind: 'above its cost', lineIds: [1], sourceIds: [1], from: '2022-04', to: '2023-03', amount: 120 },
    ]);
  });

  test('the demonstration funds nothing twice', () => expect(doubleFunding(documentOf(demoPlan()))).toEqual([]));
});
