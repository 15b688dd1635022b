import { describe, expect, test } from 'vitest';
import {
  blockedBecause,
  CHOOSE,
  importInput,
  importReducer,
  previewInput,
  profileNameFor,
  rowsToWrite,
  type ImportAction,
  type ImportState,
  type Inspection,
  type Preview,
  type Reading,
  type Written,
} from '../../../renderer/features/ledger/import/import-state.ts';
import { appError } from '../../../shared/contract/errors.ts';
import { pence } from '../../../shared/domain/money/pence.ts';

const inspection: Inspection = {
  fileName: 'Ledger P07.csv',
  size: 2048,
  encoding: 'utf-8',
  delimiter: ',',
  sheets: [
    {
      sheet: 'Ledger P07',
      hidden: false,
      headingRow: 3,
      headings: ['Date', 'Amount'],
      columns: [0, 1],
      rows: 9,
      problem: null,
    },
  ],
  mapping: {
    columns: { date: { heading: 'Date', occurrence: 1 }, amount: { heading: 'Amount', occurrence: 1 } },
    sign: 'debits positive',
    periodReading: 'calendar',
    skippedSheets: [],
  },
  profile: null,
  doubts: [],
  sample: [],
};
const none = { rows: 0, sum: pence(0) };
const preview: Preview = {
  tally: {
    file: none,
    imported: { rows: 3, sum: pence(900) },
    changed: { rows: 2, sum: pence(100) },
    unchanged: none,
    excluded: none,
    quarantined: none,
    vanished: none,
    uncoded: none,
  },
  reasons: [],
  mapping: inspection.mapping,
  profile: null,
  imported: [],
  held: [],
};
const written = { id: 4 } as Written;
const file = { name: 'Ledger P07.csv', size: 2048, savedAt: 0 };
const failed = (code: 'job-cancelled' | 'file-refused'): ImportAction => ({ type: 'failed', error: appError(code) });

const after = (...actions: ImportAction[]): ImportState => actions.reduce(importReducer, CHOOSE);
const chosen: ImportAction = { type: 'file-chosen', file };
const opened: ImportAction = { type: 'file-opened', fileId: 'f1', inspection };
const previewed: ImportAction[] = [chosen, opened, { type: 'preview-asked' }, { type: 'preview-made', preview }];

const reading = (change: Partial<Reading> = {}): Reading => ({
  file,
  fileId: 'f1',
  inspection,
  mapping: inspection.mapping,
  saveAs: null,
  ...change,
});

describe('the import wizard', () => {
  test('goes from the file to the columns, the preview and the result', () => {
    expect(after(chosen).step).toBe('opening');
    expect(after(chosen, opened)).toMatchObject({ step: 'columns', fileId: 'f1', saveAs: null, problem: null });
    expect(after(...previewed).step).toBe('preview');
    expect(after(...previewed, { type: 'write-asked' }).step).toBe('writing');
    expect(after(...previewed, { type: 'write-asked' }, { type: 'written', written })).toMatchObject({
      step: 'written',
      written,
    });
  });

  test('keeps the columns as edited on the way back from the preview', () => {
    const mapping = { ...inspection.mapping, sign: 'debits negative' as const };
    const state = after(
      chosen,
      opened,
      { type: 'mapping-changed', mapping },
      { type: 'save-as-changed', saveAs: 'Host authority' },
      { type: 'preview-asked' },
      { type: 'preview-made', preview },
      { type: 'back-to-columns' },
    );
    expect(state).toMatchObject({ step: 'columns', mapping: { sign: 'debits negative' }, saveAs: 'Host authority' });
  });

  test('a failure returns to the step it came from and says what is wrong; a cancelled job says nothing', () => {
    expect(after(chosen, failed('file-refused'))).toMatchObject({ step: 'choose', problem: { code: 'file-refused' } });
    expect(after(chosen, opened, { type: 'preview-asked' }, failed('job-cancelled'))).toMatchObject({
      step: 'columns',
      problem: null,
    });
    expect(after(...previewed, { type: 'write-asked' }, failed('file-refused'))).toMatchObject({
      step: 'preview',
      problem: { code: 'file-refused' },
      preview,
    });
  });

  test('a second press or a late answer changes nothing', () => {
    const writing = after(...previewed, { type: 'write-asked' });
    expect(importReducer(writing, { type: 'write-asked' })).toBe(writing);
    expect(importReducer(writing, { type: 'preview-made', preview })).toBe(writing);
    expect(importReducer(CHOOSE, opened)).toBe(CHOOSE);
  });

  test('counts what it would write', () => {
    expect(rowsToWrite(preview)).toBe(5);
  });
});

describe('what the wizard asks for', () => {
  test('a profile that fits goes by its name until the columns are changed', () => {
    const known = reading({ inspection: { ...inspection, profile: 'Host authority' } });
    expect(previewInput(known)).toEqual({ fileId: 'f1', profile: 'Host authority' });
    const mapping = { ...inspection.mapping, periodReading: 'financial' as const };
    expect(previewInput({ ...known, mapping })).toEqual({ fileId: 'f1', mapping });
  });

  test('columns are remembered only under a name', () => {
    expect(importInput(reading())).toEqual({ fileId: 'f1', mapping: inspection.mapping });
    expect(importInput(reading({ saveAs: ' Host authority ' }))).toMatchObject({ saveProfileAs: 'Host authority' });
  });

  test('says why the file cannot be previewed yet', () => {
    expect(blockedBecause(reading())).toBeNull();
    expect(blockedBecause(reading({ saveAs: ' ' }))).toMatch(/name/);
    expect(blockedBecause(reading({ mapping: { ...inspection.mapping, skippedSheets: ['Ledger P07'] } }))).toMatch(
      /Every sheet/,
    );
    expect(blockedBecause(reading({ mapping: { ...inspection.mapping, columns: {} } }))).toMatch(/amount/);
  });

  test('proposes the file’s own name without its ending', () => {
    expect(profileNameFor('Ledger P07.2023.xlsx')).toBe('Ledger P07.2023');
  });
});
