import type { AppError } from '../../../../shared/contract/errors.ts';
import type { InputOf, OutputOf } from '../../../../shared/contract/methods.ts';
import type { LedgerMapping } from '../../../../shared/domain/ledger/ledger-types.ts';
import { missingFrom, sameMapping } from './mapping-edit.ts';

/** The import wizard: choose a file, check its columns, see what it would do, write it. A reducer, and what it asks for. */
export type Inspection = OutputOf<'inspect-ledger-file'>;
export type Preview = OutputOf<'preview-ledger-import'>;
export type Written = OutputOf<'import-ledger'>;

export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** When the file was last saved, in milliseconds since 1970. */
  readonly savedAt: number;
}

/** The columns of a file as they are to be read. */
export interface Reading {
  readonly file: ChosenFile;
  readonly fileId: string;
  readonly inspection: Inspection;
  readonly mapping: LedgerMapping;
  /** The name under which the columns are to be remembered; null: they are not. */
  readonly saveAs: string | null;
}

export type ImportState =
  | { readonly step: 'choose'; readonly problem: AppError | null; readonly file: ChosenFile | null }
  | { readonly step: 'opening'; readonly file: ChosenFile }
  | ({ readonly step: 'columns'; readonly problem: AppError | null } & Reading)
  | ({ readonly step: 'previewing' } & Reading)
  | ({ readonly step: 'preview'; readonly preview: Preview; readonly problem: AppError | null } & Reading)
  | ({ readonly step: 'writing'; readonly preview: Preview } & Reading)
  | ({ readonly step: 'written'; readonly written: Written } & Reading);

export type ImportAction =
  | { readonly type: 'file-chosen'; readonly file: ChosenFile }
  | { readonly type: 'file-opened'; readonly fileId: string; readonly inspection: Inspection }
  | { readonly type: 'mapping-changed'; readonly mapping: LedgerMapping }
  | { readonly type: 'save-as-changed'; readonly saveAs: string | null }
  | { readonly type: 'preview-asked' }
  | { readonly type: 'preview-made'; readonly preview: Preview }
  | { readonly type: 'back-to-columns' }
  | { readonly type: 'write-asked' }
  | { readonly type: 'written'; readonly written: Written }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'start-again' };

export const CHOOSE: ImportState = { step: 'choose', problem: null, file: null };

type MidWay = Exclude<ImportState, { step: 'choose' | 'opening' }>;

const readingOf = ({ file, fileId, inspection, mapping, saveAs }: MidWay): Reading => ({
  file,
  fileId,
  inspection,
  mapping,
  saveAs,
});

/** A cancelled job is no failure: the step it was asked from is shown again, without a complaint. */
const problemOf = (error: AppError): AppError | null => (error.code === 'job-cancelled' ? null : error);

function failed(state: ImportState, error: AppError): ImportState {
  switch (state.step) {
    case 'opening':
      return { step: 'choose', problem: problemOf(error), file: state.file };
    case 'previewing':
      return { step: 'columns', problem: problemOf(error), ...readingOf(state) };
    case 'writing':
      return { step: 'preview', preview: state.preview, problem: problemOf(error), ...readingOf(state) };
    default:
      return state;
  }
}

const opened = (file: ChosenFile, fileId: string, inspection: Inspection): ImportState => ({
  step: 'columns',
  problem: null,
  file,
  fileId,
  inspection,
  mapping: inspection.mapping,
  saveAs: null,
});

/** Actions that do not fit the step (a late answer, a second press) leave the state as it is. */
export function importReducer(state: ImportState, action: ImportAction): ImportState {
  if (action.type === 'failed') return failed(state, action.error);
  if (action.type === 'start-again') return CHOOSE;
  if (action.type === 'file-chosen') return { step: 'opening', file: action.file };
  switch (state.step) {
    case 'opening':
      return action.type === 'file-opened' ? opened(state.file, action.fileId, action.inspection) : state;
    case 'columns':
      return changeColumns(state, action);
    case 'previewing':
      return action.type === 'preview-made'
        ? { step: 'preview', preview: action.preview, problem: null, ...readingOf(state) }
        : state;
    case 'preview':
      if (action.type === 'back-to-columns') return { step: 'columns', problem: null, ...readingOf(state) };
      return action.type === 'write-asked' ? { step: 'writing', preview: state.preview, ...readingOf(state) } : state;
    case 'writing':
      return action.type === 'written' ? { step: 'written', written: action.written, ...readingOf(state) } : state;
    default:
      return state;
  }
}

function changeColumns(state: Extract<ImportState, { step: 'columns' }>, action: ImportAction): ImportState {
  switch (action.type) {
    case 'mapping-changed':
      return { ...state, mapping: action.mapping, problem: null };
    case 'save-as-changed':
      return { ...state, saveAs: action.saveAs };
    case 'preview-asked':
      return { step: 'previewing', ...readingOf(state) };
    default:
      return state;
  }
}

/** Whether the columns are read otherwise than the file's profile or the proposal would. */
export const isMappingChanged = ({ mapping, inspection }: Reading): boolean =>
  !sameMapping(mapping, inspection.mapping);

/** The file and mapping as `preview-ledger-import` takes them: an unchanged profile goes by its name. */
export function previewInput(reading: Reading): InputOf<'preview-ledger-import'> {
  const { fileId, mapping, inspection } = reading;
  if (!isMappingChanged(reading) && inspection.profile !== null) return { fileId, profile: inspection.profile };
  return { fileId, mapping: { ...mapping, skippedSheets: [...mapping.skippedSheets] } };
}

export function importInput(reading: Reading): InputOf<'import-ledger'> {
  const name = reading.saveAs?.trim() ?? '';
  return name === '' ? previewInput(reading) : { ...previewInput(reading), saveProfileAs: name };
}

/** Why the file cannot be previewed yet, as a sentence; null when it can. */
export function blockedBecause({ mapping, inspection, saveAs }: Reading): string | null {
  const read = inspection.sheets.filter(
    ({ sheet, headingRow }) => headingRow !== null && !mapping.skippedSheets.includes(sheet),
  );
  if (read.length === 0) return 'Every sheet is left out. Read at least one.';
  if (saveAs !== null && saveAs.trim() === '') return 'Give the columns a name to be remembered by.';
  return missingFrom(mapping)[0] ?? null;
}

/** What writing would change: new rows and changed ones. */
export const rowsToWrite = ({ tally }: Preview): number => tally.imported.rows + tally.changed.rows;

/** A name to remember the columns by: the file's own, without its ending. */
export const profileNameFor = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').slice(0, 100);
