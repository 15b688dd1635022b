import { useState, type ReactNode } from 'react';
import type { HeldRow, ImportTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import { Money } from '../../../ui/money.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { counted } from '../counted.ts';
import { useActiveRow } from '../use-active-row.ts';
import { CellInContext } from './cell-in-context.tsx';
import { columnInWords, NOTHING_KNOWN, type SheetContext } from './held-context.ts';
import { reasonFor, remedyFor } from './remedies.ts';

interface HeldRowsProps {
  readonly held: readonly HeldRow[];
  readonly tally: ImportTally;
  /** What is known of a sheet around its held rows. */
  readonly sheetOf?: (name: string) => SheetContext;
  /** What is said where nothing was held back. */
  readonly empty: ReactNode;
}

type Outcome = HeldRow['outcome'];

/** Rows of a file that were not imported: quarantined ones, which wait for help, and those left out. */
export function HeldRows({ held, tally, sheetOf = () => NOTHING_KNOWN, empty }: HeldRowsProps) {
  const [shown, setShown] = useState<Outcome>(tally.quarantined.rows > 0 ? 'quarantined' : 'excluded');
  const rows = held.filter(({ outcome }) => outcome === shown);
  const options = [
    { value: 'quarantined', label: `Quarantined ${tally.quarantined.rows.toLocaleString('en-GB')}` },
    { value: 'excluded', label: `Excluded ${tally.excluded.rows.toLocaleString('en-GB')}` },
  ] as const;
  return (
    <section className="box lg-held" aria-label="Rows not imported">
      <div className="t">
        <h2>Not imported</h2>
        <span className="cap">{counted(tally.quarantined.rows + tally.excluded.rows, 'row')}</span>
        <span className="x">
          <Segmented label="Rows shown" options={options} value={shown} onChange={setShown} />
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="lg-none dim">{shown === 'quarantined' ? empty : 'No row of the file was left out.'}</p>
      ) : (
        <HeldTable key={shown} rows={rows} total={tally[shown]} outcome={shown} sheetOf={sheetOf} />
      )}
    </section>
  );
}

interface HeldTableProps {
  readonly rows: readonly HeldRow[];
  readonly total: ImportTally[Outcome];
  readonly outcome: Outcome;
  readonly sheetOf: (name: string) => SheetContext;
}

function HeldTable({ rows, total, outcome, sheetOf }: HeldTableProps) {
  const { active, setActive, idOf, gridProps } = useActiveRow(rows.length);
  const current = rows[active]!;
  const sheet = sheetOf(current.sheet);
  const known = [...sheet.known, ...rows.filter((row) => row.sheet === current.sheet)];
  return (
    <>
      <CellInContext held={current} sheet={{ ...sheet, known }} />
      <div className="lg-issues" role="grid" aria-label={`Rows ${outcome}`} aria-rowcount={rows.length + 1} {...gridProps}>
        <div role="rowgroup">
          <div role="row" className="lg-issue head">
            <span role="columnheader">Row</span>
            <span role="columnheader">Column</span>
            <span role="columnheader">In the file</span>
            <span role="columnheader">What is wrong</span>
            <span role="columnheader">What to do</span>
            <span role="columnheader" className="num">
              Amount
            </span>
          </div>
        </div>
        <div role="rowgroup">
          {rows.map((row, at) => (
            <div
              key={`${row.sheet} ${row.rowNumber}`}
              id={idOf(at)}
              role="row"
              aria-selected={at === active}
              className={at === active ? 'lg-issue on' : 'lg-issue'}
              onClick={() => setActive(at)}
            >
              <IssueCells row={row} headings={sheetOf(row.sheet).headings} />
            </div>
          ))}
        </div>
      </div>
      <div className="lg-issue tot">
        <span>
          {outcome === 'quarantined' ? 'Held in quarantine' : 'Excluded'}, {counted(total.rows, 'row')}
          {rows.length < total.rows && `; the first ${rows.length.toLocaleString('en-GB')} are listed`}
        </span>
        <span className="num">
          <Money amount={total.sum} show="pence" zero="digits" />
        </span>
      </div>
    </>
  );
}

function IssueCells({ row, headings }: { readonly row: HeldRow; readonly headings: readonly string[] }) {
  return (
    <>
      <span role="gridcell" className="m">
        row {row.rowNumber}
      </span>
      <span role="gridcell">{columnInWords(row, headings)}</span>
      <span role="gridcell" className="b">
        {row.cell ?? ''}
      </span>
      <span role="gridcell" className="dim">
        {reasonFor(row)}
      </span>
      <span role="gridcell">{remedyFor(row)}</span>
      <span role="gridcell" className="num">
        {row.amount === null ? <span className="dim3">not readable</span> : <Money amount={row.amount} show="pence" />}
      </span>
    </>
  );
}
