import type { HeldRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { heldContext, heldTitle, type ContextRow, type SheetContext } from './held-context.ts';
import { remedyFor } from './remedies.ts';

interface CellInContextProps {
  readonly held: HeldRow;
  readonly sheet: SheetContext;
}

const ROW_NAMES: Readonly<Record<ContextRow['kind'], string>> = {
  heading: 'Heading',
  held: 'Held back',
  neighbour: '',
};

/** A held row in its sheet, the cell to blame marked, what is wrong with it and what to do. */
export function CellInContext({ held, sheet }: CellInContextProps) {
  const { columns, rows, blamed } = heldContext(held, sheet);
  return (
    <div className="lg-context">
      <h3>{heldTitle(held, sheet.headings)}</h3>
      <div className="lg-xl" role="region" aria-label={`Row ${held.rowNumber} of sheet ${held.sheet}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th className="lg-rn">
                <span className="sr">Row</span>
              </th>
              {columns.map(({ index, letter }) => (
                <th key={index} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.rowNumber} className={row.kind}>
                <th scope="row" className="lg-rn">
                  {row.rowNumber}
                  <span className="sr"> {ROW_NAMES[row.kind]}</span>
                </th>
                {columns.map(({ index }) => {
                  const bad = row.kind === 'held' && index === blamed;
                  return (
                    <td key={index} className={bad ? 'bad' : isMoney(row.cells[index]) ? 'figure' : undefined}>
                      {row.cells[index] ?? ''}
                      {bad && (row.cells[index] ?? '') === '' && <span className="sr">empty</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <b className="m">{sentence(held.words)}</b>{' '}
        {held.outcome === 'quarantined' && <span className="dim">{sentence(remedyFor(held))}</span>}
      </p>
    </div>
  );
}

/** Codes stay on the left, as in the sheet; what is written with pence stands on the right. */
const isMoney = (cell = ''): boolean => /^[(£\-\s]*[\d,]+\.\d{1,2}[)\-\s]*$/.test(cell);

const sentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`);
