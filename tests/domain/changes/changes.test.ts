import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountOfMoves,
  applyMoves,
  mergeMoves,
  movesOfRows,
  reverseMoves,
} from '../../../shared/domain/changes/change-moves.ts';
import { changeNumber } from '../../../shared/domain/changes/change-name.ts';
import { withoutMoves } from '../../../shared/domain/changes/change-table.ts';
import type { BudgetChange, ChangeMove } from '../../../shared/domain/changes/change-types.ts';
import { kindOfMoves, whyNotChange } from '../../../shared/domain/changes/check-change.ts';
import { compareBudgets } from '../../../shared/domain/changes/compare-budgets.ts';
import { pendingMoves, unassignedMoves } from '../../../shared/domain/changes/pending-moves.ts';
import { pence } from '../../../shared/domain/money/pence.ts';
import type { BudgetRow } from '../../../shared/domain/plan/plan-document.ts';
import { VRN_SOURCES } from '../../../shared/domain/plan/templates/vrn-sources.ts';
import { emptyDocument } from '../../support/document-of.ts';

const MONTHS = 24;
const [SET, GRIP] = [1, 2];
const move = (lineId: number, sourceId: number, month: number, amount: number): ChangeMove => ({
  lineId,
  sourceId,
  month,
  amount: pence(amount),
});
const named = { plan: emptyDocument(2).plan, sources: VRN_SOURCES.slice(0, 3) };

describe('what a change is', () => {
  test.each([
    ['reprofile', [move(1, SET, 0, -500), move(1, SET, 11, 500)]],
    ['virement', [move(1, SET, 0, -500), move(2, SET, 11, 500)]],
    ['change', [move(1, SET, 0, -500), move(2, SET, 12, 500)]],
    ['change', [move(1, SET, 0, 500)]],
    ['change', [move(1, SET, 0, -500), move(1, GRIP, 0, 500)]],
  ] as const)('%s: by how it balances', (kind, moves) => expect(kindOfMoves(moves)).toBe(kind));

  test('numbers have three digits, or as many as they need', () => {
    expect(changeNumber({ kind: 'virement', number: 1 })).toBe('V-001');
    expect(changeNumber({ kind: 'reprofile', number: 42 })).toBe('R-042');
    expect(changeNumber({ kind: 'change', number: 1_234 })).toBe('C-1234');
  });

  test('its size is what it adds, or what it takes where that is more', () => {
    expect(amountOfMoves([move(1, SET, 0, -500), move(2, SET, 0, 300), move(3, SET, 0, 200)])).toBe(500);
    expect(amountOfMoves([move(1, SET, 0, -700), move(2, SET, 0, 200)])).toBe(700);
  });
});

describe('why a change cannot be made', () => {
  const why = (kind: 'virement' | 'reprofile' | 'change', ...moves: ChangeMove[]) => whyNotChange(kind, moves, named);

  test('a virement and a reprofile that balance can', () => {
    expect(why('virement', move(1, SET, 0, -500), move(2, SET, 5, 500))).toBe(null);
    expect(why('reprofile', move(1, SET, 0, -500), move(1, SET, 5, 500))).toBe(null);
    expect(why('change', move(1, SET, 0, -500), move(2, GRIP, 5, 400))).toBe(null);
  });

  test('money never moves between sources, balanced or not, whatever it is called', () => {
    const words = 'It takes £5.00 from SET and gives £5.00 to GRIP in 2022/23. Money never moves between sources';
    for (const kind of ['virement', 'reprofile', 'change'] as const)
      expect(why(kind, move(1, SET, 0, -500), move(2, GRIP, 5, 500))).toContain(words);
    expect(why('virement', move(1, SET, 0, -500), move(2, GRIP, 5, 400))).toContain(
      'Money never moves between sources',
    );
  });

  test('a source that was merged into another is that other', () => {
    const merged = named.sources.map((source) => (source.id === SET ? { ...source, mergedInto: GRIP } : source));
    const moves = [move(1, SET, 0, -500), move(1, GRIP, 0, 500)];
    expect(whyNotChange('change', moves, { ...named, sources: merged })).toBe(null);
  });

  test('each year is accounted for by itself', () => {
    expect(why('virement', move(1, SET, 0, -500), move(2, SET, 12, 500))).toContain(
      'It moves £5.00 of SET from 2022/23 to 2023/24',
    );
  });

  test('what is out is told to the penny', () => {
    expect(why('virement', move(1, SET, 0, -500), move(2, SET, 5, 499))).toContain('SET in 2022/23 is out by (£0.01)');
    expect(why('reprofile', move(1, SET, 0, -500), move(2, SET, 5, 500))).toContain('Request it as a virement');
    expect(why('virement')).toBe('It moves nothing.');
  });
});

const aRow = fc.record({
  lineId: fc.integer({ min: 1, max: 4 }),
  sourceId: fc.integer({ min: 1, max: 2 }),
  months: fc.array(fc.option(fc.integer({ min: -1_000, max: 100_000 }).map(pence)), {
    minLength: MONTHS,
    maxLength: MONTHS,
  }),
});
const someRows = fc.uniqueArray(aRow, { selector: ({ lineId, sourceId }) => `${lineId} ${sourceId}`, maxLength: 6 });
const someMoves = fc
  .array(
    fc.record({
      lineId: fc.integer({ min: 1, max: 4 }),
      sourceId: fc.integer({ min: 1, max: 2 }),
      month: fc.nat(MONTHS - 1),
      amount: fc.integer({ min: -5_000, max: 5_000 }).map(pence),
    }),
    { maxLength: 12 },
  )
  .map(mergeMoves);

/** Cells with an amount, blank and zero alike. */
const amounts = (rows: readonly BudgetRow[]) =>
  new Map(
    [...movesOfRows(rows)].map(({ lineId, sourceId, month, amount }) => [`${lineId} ${sourceId} ${month}`, amount]),
  );
const change = (id: number, moves: readonly ChangeMove[], state: BudgetChange['state']) =>
  ({ id, kind: 'change', number: id, state, moves }) as unknown as BudgetChange;
const total = (rows: readonly BudgetRow[]) => [...movesOfRows(rows)].reduce((sum, { amount }) => sum + amount, 0);

describe('laws', () => {
  test('what is pending, added to the budget in force, is the grid; there is nothing pending before a baseline', () =>
    fc.assert(
      fc.property(someRows, someRows, (budgets, approved) => {
        const pending = pendingMoves({ budgets, approved });
        expect(amounts(applyMoves(approved, pending, MONTHS))).toEqual(amounts(budgets));
        expect(pendingMoves({ budgets, approved: null })).toEqual([]);
      }),
    ));

  test('what is pending is what waits and what is not requested, exactly', () =>
    fc.assert(
      fc.property(someRows, someRows, someMoves, someMoves, (budgets, approved, waiting, decided) => {
        const changes = [change(1, waiting, 'requested'), change(2, decided, 'refused')];
        const free = unassignedMoves({ budgets, approved, changes });
        expect(amounts(applyMoves([], mergeMoves([...free, ...waiting]), MONTHS))).toEqual(
          amounts(applyMoves([], pendingMoves({ budgets, approved }), MONTHS)),
        );
      }),
    ));

  test('moves put into a grid and taken out again leave it as it was, blanks and all', () =>
    fc.assert(
      fc.property(someRows, someMoves, (approved, moves) => {
        const grid = applyMoves(approved, moves, MONTHS);
        const back = withoutMoves(moves, grid, approved);
        const now = new Map(grid.map((row) => [`${row.lineId} ${row.sourceId}`, [...row.months]]));
        for (const { lineId, sourceId, month, amount } of back) now.get(`${lineId} ${sourceId}`)![month] = amount;
        for (const row of approved) expect(now.get(`${row.lineId} ${row.sourceId}`)).toEqual(row.months);
      }),
    ));

  test('a virement and a reprofile change no total of a source and year', () =>
    fc.assert(
      fc.property(someRows, someMoves, (rows, moves) => {
        const balanced = mergeMoves([
          ...moves,
          ...reverseMoves(moves).map((one) => ({
            ...one,
            month: one.month - (one.month % 12) + ((one.month + 5) % 12),
          })),
        ]);
        expect(kindOfMoves(balanced)).toBe('reprofile');
        expect(total(applyMoves(rows, balanced, MONTHS))).toBe(total(rows));
      }),
    ));

  test('a comparison explains every difference to the penny, row by row and as a whole', () =>
    fc.assert(
      fc.property(someRows, someRows, someMoves, someMoves, (before, after, first, second) => {
        const { rows, causes } = compareBudgets(before, after, [
          change(1, first, 'approved'),
          change(2, second, 'approved'),
        ]);
        for (const row of rows) expect(row.causes.reduce((sum, { amount }) => sum + amount, 0)).toBe(row.difference);
        const net = causes.reduce((sum, cause) => sum + cause.net, 0);
        expect(net).toBe(rows.reduce((sum, { difference }) => sum + difference, 0));
        expect(net).toBe(total(after) - total(before));
      }),
    ));
});
