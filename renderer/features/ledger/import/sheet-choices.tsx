import type { LedgerMapping } from '../../../../shared/domain/ledger/ledger-types.ts';
import { sheetFacts } from './file-words.ts';
import type { Reading } from './import-state.ts';
import { setSheetSkipped } from './mapping-edit.ts';

interface SheetChoicesProps {
  readonly reading: Reading;
  readonly onMapping: (mapping: LedgerMapping) => void;
}

/** The sheets of a workbook: what was found in each, and which are read. A text file has one, and nothing to choose. */
export function SheetChoices({ reading, onMapping }: SheetChoicesProps) {
  const { inspection, mapping } = reading;
  if (inspection.sheets.length < 2) return null;
  return (
    <section className="box" aria-label="Sheets">
      <div className="t">
        <h2>Sheets</h2>
        <span className="cap">read when ticked</span>
      </div>
      <ul className="lg-sheets">
        {inspection.sheets.map((sheet) => {
          const canRead = sheet.headingRow !== null;
          return (
            <li key={sheet.sheet}>
              <label className="lg-check">
                <input
                  type="checkbox"
                  disabled={!canRead}
                  checked={canRead && !mapping.skippedSheets.includes(sheet.sheet)}
                  onChange={(event) => onMapping(setSheetSkipped(mapping, sheet.sheet, !event.target.checked))}
                />
                <span>
                  {sheet.sheet}
                  {sheet.hidden && <span className="dim3"> (hidden)</span>}
                </span>
              </label>
              <p className="cap">{sheetFacts(sheet)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
