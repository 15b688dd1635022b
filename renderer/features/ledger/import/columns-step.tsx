import { useState } from 'react';
import { LEDGER_FIELDS, type LedgerField } from '../../../../shared/domain/ledger/ledger-types.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { columnsOf, FIELD_NAMES, type SheetColumn } from './columns.ts';
import type { Inspection, Reading } from './import-state.ts';
import { describeMove, meaningOf, setMeaning } from './mapping-edit.ts';
import { ReadingChoices } from './reading-choices.tsx';
import { SheetChoices } from './sheet-choices.tsx';

type Sheet = Inspection['sheets'][number];

interface ColumnsStepProps {
  readonly reading: Reading;
  readonly onMapping: (mapping: Reading['mapping']) => void;
  readonly onSaveAs: (name: string | null) => void;
}

const readable = ({ inspection, mapping }: Reading): Sheet[] =>
  inspection.sheets.filter(({ sheet, headingRow }) => headingRow !== null && !mapping.skippedSheets.includes(sheet));

/** Step 1: what each column of the file means, under the rows it was read from. */
export function ColumnsStep({ reading, onMapping, onSaveAs }: ColumnsStepProps) {
  const sheets = readable(reading);
  const [shown, setShown] = useState<string | null>(null);
  const sheet = sheets.find((each) => each.sheet === shown) ?? sheets[0] ?? null;
  return (
    <div className="lg-columns">
      <section className="box lg-sample" aria-label="The file’s columns">
        <div className="t">
          <h2>What each column means</h2>
          <span className="cap">the first rows, as they are in the file</span>
          {sheets.length > 1 && (
            <span className="x">
              <SheetPicker sheets={sheets} shown={sheet?.sheet ?? ''} onShow={setShown} />
            </span>
          )}
        </div>
        {sheet && <ColumnTable reading={reading} sheet={sheet} onMapping={onMapping} />}
      </section>
      <div className="lg-side">
        <Doubts doubts={reading.inspection.doubts} />
        <ReadingChoices reading={reading} onMapping={onMapping} onSaveAs={onSaveAs} />
        <SheetChoices reading={reading} onMapping={onMapping} />
      </div>
    </div>
  );
}

interface SheetPickerProps {
  readonly sheets: readonly Sheet[];
  readonly shown: string;
  readonly onShow: (sheet: string) => void;
}

const FEW = 4;

function SheetPicker({ sheets, shown, onShow }: SheetPickerProps) {
  if (sheets.length <= FEW)
    return (
      <Segmented
        label="Sheet shown"
        options={sheets.map(({ sheet }) => ({ value: sheet, label: sheet }))}
        value={shown}
        onChange={onShow}
      />
    );
  return (
    <label className="lg-inline">
      <span className="cap">Sheet shown</span>
      <select className="field" value={shown} onChange={(event) => onShow(event.target.value)}>
        {sheets.map(({ sheet }) => (
          <option key={sheet}>{sheet}</option>
        ))}
      </select>
    </label>
  );
}

interface ColumnTableProps {
  readonly reading: Reading;
  readonly sheet: Sheet;
  readonly onMapping: (mapping: Reading['mapping']) => void;
}

function ColumnTable({ reading, sheet, onMapping }: ColumnTableProps) {
  const columns = columnsOf(sheet.headings, sheet.columns);
  const rows = reading.inspection.sample.filter((row) => row.sheet === sheet.sheet);
  const choose = (column: SheetColumn, field: LedgerField | null): void => {
    const next = setMeaning(reading.mapping, column, field);
    announce(describeMove(reading.mapping, next, columns));
    onMapping(next);
  };
  const isUsed = (column: SheetColumn): boolean => meaningOf(reading.mapping, column) !== null;
  return (
    <div className="lg-sheet" role="region" aria-label={`Sheet ${sheet.sheet}`} tabIndex={0}>
      <table>
        <thead>
          <tr className="lg-meanings">
            <th scope="row" className="lg-rn">
              <span className="sr">Meaning</span>
            </th>
            {columns.map((column) => (
              <th key={column.index} className={isUsed(column) ? 'used' : undefined}>
                <MeaningSelect column={column} value={meaningOf(reading.mapping, column)} onChoose={choose} />
              </th>
            ))}
          </tr>
          <tr className="lg-letters">
            <th scope="row" className="lg-rn">
              <span className="sr">Column</span>
            </th>
            {columns.map(({ index, letter }) => (
              <th key={index} scope="col">
                {letter}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" className="lg-rn">
              {sheet.headingRow}
            </th>
            {columns.map((column) => (
              <th key={column.index} className="m">
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rowNumber, cells }) => (
            <tr key={rowNumber}>
              <th scope="row" className="lg-rn">
                {rowNumber}
              </th>
              {columns.map((column, at) => (
                <td key={column.index} className={isUsed(column) ? undefined : 'dim3'}>
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className="lg-none cap">Its rows are not shown here. The preview accounts for each of them.</p>
      )}
    </div>
  );
}

interface MeaningSelectProps {
  readonly column: SheetColumn;
  readonly value: LedgerField | null;
  readonly onChoose: (column: SheetColumn, field: LedgerField | null) => void;
}

function MeaningSelect({ column, value, onChoose }: MeaningSelectProps) {
  return (
    <select
      className="field"
      aria-label={`Column ${column.letter}, ${column.heading}: meaning`}
      value={value ?? ''}
      onChange={(event) => onChoose(column, event.target.value === '' ? null : (event.target.value as LedgerField))}
    >
      <option value="">Not used</option>
      {LEDGER_FIELDS.map((field) => (
        <option key={field} value={field}>
          {FIELD_NAMES[field]}
        </option>
      ))}
    </select>
  );
}

/** What could not be told from the file, and what was assumed. */
function Doubts({ doubts }: { readonly doubts: readonly string[] }) {
  if (doubts.length === 0) return null;
  return (
    <section className="box" aria-label="To check">
      <div className="t">
        <h2>To check</h2>
        <span className="x">
          <StateMark shape="triangle">{doubts.length === 1 ? '1 doubt' : `${doubts.length} doubts`}</StateMark>
        </span>
      </div>
      <ul className="lg-doubts">
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
    </section>
  );
}
