import { describe, expect, test } from 'vitest';
import {
  exclusionsInWords,
  tallyEquation as equationOf,
  ties,
  unlistedInWords,
} from '../../../renderer/features/ledger/import/tally-terms.ts';
import type { ImportTally, ReasonTally } from '../../../shared/domain/ledger/ledger-types.ts';
import { pence } from '../../../shared/domain/money/pence.ts';

const tallyEquation = (given: ImportTally) => equationOf(given, []);
const tallied = (rows: number, sum: number) => ({ rows, sum: pence(sum) });
const none = tallied(0, 0);

/** The figures of the design's picture. */
const tally: ImportTally = {
  file: tallied(828, 180_511_622),
  imported: tallied(103, 12_736_393),
  changed: none,
  unchanged: tallied(688, 77_108_943),
  excluded: tallied(31, 90_255_811),
  quarantined: tallied(6, 410_475),
  vanished: tallied(2, -49_890),
  uncoded: tallied(12, 88_800),
};

describe('the tally of an import', () => {
  test('ties when its parts sum to the file; what vanished lies outside', () => {
    const equation = tallyEquation(tally);
    expect(equation.terms.map(({ key }) => key)).toEqual([
      'imported',
      'changed',
      'unchanged',
      'excluded',
      'quarantined',
    ]);
    expect(equation.difference).toEqual({ rows: 0, sum: 0 });
    expect(ties(equation)).toBe(true);
  });

  test('shows a penny that went astray, and a row', () => {
    expect(tallyEquation({ ...tally, file: tallied(828, 180_511_623) }).difference).toEqual({ rows: 0, sum: 1 });
    const short = tallyEquation({ ...tally, unchanged: tallied(687, 77_108_943) });
    expect(short.difference).toEqual({ rows: 1, sum: 0 });
    expect(ties(short)).toBe(false);
  });

  test('says how much of what is imported has no home yet', () => {
    const note = (given: ImportTally) => tallyEquation(given).terms[0]?.note;
    expect(note(tally)).toBe('12 rows uncoded');
    expect(note({ ...tally, uncoded: none })).toBe('all coded');
    expect(note({ ...tally, imported: none, uncoded: none })).toBe('none');
  });

  test('quarantine is a warning only when something is in it', () => {
    const state = (given: ImportTally) => tallyEquation(given).terms.at(-1)?.state;
    expect(state(tally)).toBe('warn');
    expect(state({ ...tally, quarantined: none })).toBe('none');
  });
});

describe('why rows were left out', () => {
  const reason = (code: string, rows: number, outcome: ReasonTally['outcome'] = 'excluded'): ReasonTally => ({
    code,
    outcome,
    words: code,
    rows,
    sum: pence(0),
  });

  test('the commonest first, each with its noun; the rest counted', () => {
    const reasons = [
      reason('total', 1),
      reason('heading', 18),
      reason('blank', 1208),
      reason('note', 1),
      reason('title', 2),
    ];
    expect(exclusionsInWords(reasons)).toBe('1,208 blank, 18 headings, 2 titles, 2 other');
    expect(exclusionsInWords([reason('heading', 1)])).toBe('1 heading');
    expect(exclusionsInWords([reason('no-date', 6, 'quarantined')])).toBe('');
  });

  test('rows that are counted and not listed are accounted for', () => {
    const listed = [{ reason: 'heading' }, { reason: 'blank' }];
    const unlisted = (rows: number, reasons: ReasonTally[]) => unlistedInWords({ ...none, rows }, listed, reasons);
    expect(unlisted(2, [reason('heading', 1), reason('blank', 1)])).toBe('');
    expect(unlisted(3, [reason('heading', 1), reason('blank', 2)])).toBe('1 blank row is not listed');
    expect(unlisted(1209, [reason('heading', 1), reason('blank', 1208)])).toBe('1,207 blank rows are not listed');
    expect(unlisted(60, [reason('heading', 55), reason('blank', 5)])).toBe('the first 2 are listed');
  });

  test('stands under what was excluded', () => {
    const excluded = equationOf(tally, [reason('heading', 31)]).terms.find(({ key }) => key === 'excluded');
    expect(excluded?.note).toBe('31 headings');
  });
});
