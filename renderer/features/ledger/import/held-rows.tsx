import { useState, type ReactNode } from 'react';
import type { HeldRow, ImportTally, ReasonTally } from '../../../../shared/domain/ledger/ledger-types.ts';
import { Money } from '../../../ui/money.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { counted } from '../counted.ts';
import { useActiveRow } from '../use-active-row.ts';
import { CellInContext } from './cell-in-context.tsx';
import { columnInWords, NOTHING_KNOWN, type SheetContext } from './held-context.ts';
import { reasonFor, remedyFor } from './remedies.ts';
import { unlistedInWords } from './tally-terms.ts';

interface HeldRowsProps {
  readonly held: readonly HeldRow[];
  readonly tally: ImportTally;
  readonly reasons: readonly ReasonTally[];
  /** What is known of a sheet around its held rows. */
  readonly sheetOf?: (name: string) => SheetContext;
  /** What is said where nothing was held back. */
  readonly empty: ReactNode;
}

type Outcome = HeldRow['outcome'];

/** Rows of a file that were not imported: quarantined ones, which wait for help, and those left out. */
export function HeldRows({ held, tally, reasons, sheetOf = () => NOTHING_KNOWN, empty }: HeldRowsProps) {
  const [shown, setShown] = useState<Outcome>(tally.quarantined.rows > 0 ? 'quarantined' : 'excluded');
  const rows = held.filter(({ outcome }) => outcome === shown);
  const ofOutcome = reasons.filter(({ outcome }) => outcome === shown);
  const unlisted = unlistedInWords(tally[shown], rows, ofOutcome);
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
        <p className="lg-none dim">
          {shown === 'quarantined' ? empty : unlisted || 'No row of the file was left out.'}
        </p>
      ) : (
        <HeldTable key={shown} rows={rows} total={tally[shown]} unlisted={unlisted} outcome={shown} sheetOf={sheetOf} />
      )}
    </section>
  );
}

const HEADINGS: Readonly<Record<Outcome, readonly string[]>> = {
  quarantined: ['Row', 'Column', 'In the file', 'What is wrong', 'What to do', 'Amount'],
  excluded: ['Row', 'Why', 'In the file', 'Amount'],
};

interface HeldTableProps {
  readonly rows: readonly HeldRow[];
  readonly total: ImportTally[Outcome];
  /** What is said of rows that are counted and not listed; empty where there are none. */
  readonly unlisted: string;
  readonly outcome: Outcome;
  readonly sheetOf: (name: string) => SheetContext;
}

function HeldTable({ rows, total, unlisted, outcome, sheetOf }: HeldTableProps) {
  const { active, setActive, idOf, gridProps } = useActiveRow(rows.length);
  const current = rows[active]!;
  const sheet = sheetOf(current.sheet);
  const several = rows.some((row) => row.sheet !== current.sheet);
  const known = [...sheet.known, ...rows.filter((row) => row.sheet === current.sheet)];
  return (
    <>
      <CellInContext held={current} sheet={{ ...sheet, known }} />
      <div
        className="lg-issues"
        role="grid"
        aria-label={`Rows ${outcome}`}
        aria-rowcount={rows.length + 1}
        {...gridProps}
      >
        <div role="rowgroup">
          <div role="row" className={`lg-issue ${outcome} head`}>
            {HEADINGS[outcome].map((heading) => (
              <span key={heading} role="columnheader" className={heading === 'Amount' ? 'num' : undefined}>
                {heading}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {rows.map((row, at) => (
            <div
              key={`${row.sheet} ${row.rowNumber}`}
              id={idOf(at)}
              role="row"
              aria-selected={at === active}
              className={`lg-issue ${outcome}${at === active ? ' on' : ''}`}
              onClick={() => setActive(at)}
            >
              <span role="gridcell">
                <span className="m">row {row.rowNumber.toLocaleString('en-GB')}</span>
                {several && <span className="cap lg-sheetname">{row.sheet}</span>}
              </span>
              {outcome === 'quarantined' ? (
                <Trouble row={row} headings={sheetOf(row.sheet).headings} />
              ) : (
                <LeftOut row={row} />
              )}
              <span role="gridcell" className="num">
                <Amount row={row} />
              </span>
            </div>
          ))}
        </div>
      </div>
      <div className="lg-issue tot">
        <span>
          {outcome === 'quarantined' ? 'Held in quarantine' : 'Excluded'}, {counted(total.rows, 'row')}
          {unlisted !== '' && `; ${unlisted}`}
        </span>
        <span className="num">
          <Money amount={total.sum} show="pence" zero="digits" />
        </span>
      </div>
    </>
  );
}

interface TroubleProps {
  readonly row: HeldRow;
  readonly headings: readonly string[];
}

function Trouble({ row, headings }: TroubleProps) {
  return (
    <>
      <span role="gridcell">{columnInWords(row, headings)}</span>
      <span role="gridcell" className="b">
        {row.cell ?? ''}
      </span>
      <span role="gridcell" className="dim">
        {reasonFor(row)}
      </span>
      <span role="gridcell">{remedyFor(row)}</span>
    </>
  );
}

function LeftOut({ row }: { readonly row: HeldRow }) {
  return (
    <>
      <span role="gridcell">{reasonFor(row)}</span>
      <span role="gridcell" className="dim">
        {row.cells.filter((cell) => cell.trim() !== '').join(' · ')}
      </span>
    </>
  );
}

/** Nothing where a row that was left out has no amount; a row in quarantine says that its own could not be read. */
function Amount({ row: { amount, outcome } }: { readonly row: HeldRow }) {
  if (amount !== null) return <Money amount={amount} show="pence" />;
  return outcome === 'quarantined' ? <span className="dim3">not readable</span> : <Money amount={null} />;
}
