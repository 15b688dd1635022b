import { useRef, useState } from 'react';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { UNCODED_ID } from '../../../shared/domain/plan/plan-figures.ts';
import type { SourceYear, SourceYearRow } from '../../../shared/domain/plan/source-years.ts';
import type { Units } from '../../client/preferences.ts';
import { useFigureCells } from '../../ui/figure-cells.ts';
import { Icon } from '../../ui/icon.tsx';
import { Money } from '../../ui/money.tsx';
import { AllocationBar } from './allocation-bar.tsx';
import { CertaintyMark } from '../../ui/certainty-mark.tsx';
import { COLUMNS, type FigureChoice, type FigureMeasure } from './figure-choice.ts';
import { missingOf, missingWords, sourceName, valueOf, type OverviewFigures } from './overview-figures.ts';

interface SourceTableProps {
  readonly overview: OverviewFigures;
  readonly units: Units;
  readonly chosen: FigureChoice;
  readonly onOpen: (choice: FigureChoice) => void;
  readonly onEditAllocation: (sourceId: number, year: FinancialYear) => void;
}

const CLASSES: Readonly<Partial<Record<FigureMeasure, string>>> = {
  headroom: 'dim',
  actual: 'g',
  forecast: 'm',
  variance: 'dim',
};

/** Amounts below zero are adverse in these columns, above zero in the last. */
const SIGNED: ReadonlySet<FigureMeasure> = new Set(['headroom', 'variance']);

const isSame = (a: FigureChoice, b: FigureChoice): boolean =>
  a.measure === b.measure && a.sourceId === b.sourceId && a.year === b.year;

interface CellProps {
  readonly row: SourceYear;
  readonly choice: FigureChoice;
  readonly table: SourceTableProps;
}

/** An allocation of one source and year is entered here; every other figure opens. */
function FigureCell({ row, choice, table }: CellProps) {
  const { measure, sourceId, year } = choice;
  const amount = valueOf(row, measure);
  const entered = measure === 'allocation' && sourceId !== null && sourceId !== UNCODED_ID && year !== null;
  const adverse = measure === 'atRisk' && amount !== null && amount > 0;
  const lost = adverse && row.atRisk === null;
  const open = () => (entered ? table.onEditAllocation(sourceId, year) : table.onOpen(choice));
  const classes = ['num', CLASSES[measure], entered && 'n-in', adverse && !lost && 'adv b'].filter(Boolean).join(' ');
  if (amount === null && !entered && !row.notEntered.has(measure))
    return (
      <td className={classes}>
        <span className="sr">not applicable</span>
      </td>
    );
  return (
    <td className={isSame(choice, table.chosen) ? `${classes} chosen` : classes}>
      <button type="button" data-cell tabIndex={-1} onClick={open}>
        {lost && <span className="lost">lost </span>}
        {amount === null && isTotal(choice) ? (
          <span className="not-entered">{missingWords(measure)}</span>
        ) : (
          <Money amount={amount} show={table.units} signed={SIGNED.has(measure)} />
        )}
        {entered && amount === null && <span className="enter">enter</span>}
        <PartMark missing={missingOf(row, measure)} />
      </button>
    </td>
  );
}

/** A cell with nothing entered stays empty; a total says so. */
const isTotal = ({ sourceId, year }: FigureChoice): boolean => sourceId === null || year === null;

/** Beside the sum of what is entered, while some of it is not. */
function PartMark({ missing }: { readonly missing: number }) {
  if (missing === 0) return null;
  return (
    <>
      <span className="part-mark" aria-hidden="true">
        *
      </span>
      <span className="sr">, {missing} not entered</span>
    </>
  );
}

/** What the marks beside totals mean, and how much is not entered over all. */
function PartNote({ overview: { sums } }: { readonly overview: OverviewFigures }) {
  const totals = [sums.total, ...sums.byYear.values(), ...sums.bySource.values()];
  if (!totals.some((row) => COLUMNS.some(({ measure }) => missingOf(row, measure) > 0))) return null;
  const gaps = (['allocation', 'budget'] as const).flatMap((measure) => {
    const missing = missingOf(sums.total, measure);
    return missing === 0 ? [] : [`${measure} of ${missing}`];
  });
  return (
    <p className="cap part-note">
      * The sum of what is entered.{gaps.length > 0 && ` Not entered, by source and year: ${gaps.join(', ')}.`}
    </p>
  );
}

interface RowCellsProps {
  readonly row: SourceYear;
  readonly sourceId: number | null;
  readonly year: FinancialYear | null;
  readonly table: SourceTableProps;
}

function RowCells({ row, sourceId, year, table }: RowCellsProps) {
  return (
    <>
      {COLUMNS.map(({ measure }) => (
        <FigureCell key={measure} row={row} choice={{ measure, sourceId, year }} table={table} />
      ))}
      <td className="of-allocation">
        <AllocationBar row={row} />
      </td>
    </>
  );
}

interface GroupProps {
  readonly sourceId: number | null;
  readonly total: SourceYear;
  readonly rows: readonly { readonly year: FinancialYear; readonly row: SourceYear | SourceYearRow }[];
  readonly table: SourceTableProps;
  readonly openAtFirst: boolean;
}

const certaintyOf = (row: SourceYear | SourceYearRow) => ('certainty' in row ? row.certainty : null);

function YearRow({
  sourceId,
  year,
  row,
  table,
}: {
  readonly sourceId: number | null;
  readonly year: FinancialYear;
  readonly row: SourceYear | SourceYearRow;
  readonly table: SourceTableProps;
}) {
  const certainty = certaintyOf(row);
  return (
    <tr className={year === table.overview.now ? 'yr now' : 'yr'}>
      <th scope="row">
        {year}
        {year === table.overview.now && <span className="sr">, current year</span>}
      </th>
      <td>{certainty && <CertaintyMark certainty={certainty} />}</td>
      <RowCells row={row} sourceId={sourceId} year={year} table={table} />
    </tr>
  );
}

function SourceGroup({ sourceId, total, rows, table, openAtFirst }: GroupProps) {
  const [open, setOpen] = useState(openAtFirst);
  const source = table.overview.document.sources.find(({ id }) => id === sourceId);
  const name = sourceName(table.overview, sourceId);
  const years = rows.length === 1 ? '1 year' : `${rows.length} years`;
  return (
    <tbody>
      <tr className={sourceId === null ? 'grp tot' : 'grp'}>
        <th scope="rowgroup">
          <button
            type="button"
            className="fold"
            data-cell
            tabIndex={-1}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} small />
            <span className="fold-name">{name}</span>
          </button>
        </th>
        <td className="dim3">{source?.inKind ? 'In kind' : years}</td>
        <RowCells row={total} sourceId={sourceId} year={null} table={table} />
      </tr>
      {open &&
        rows.map(({ year, row }) => <YearRow key={year} sourceId={sourceId} year={year} row={row} table={table} />)}
    </tbody>
  );
}

/** Sources that carry the plan stand open; matches and co-funders are a row each until they are wanted. */
const LARGE = new Set(['settlement', 'grant']);

/** Every source by year, with its totals: allocation to what may be lost. */
export function SourceTable(table: SourceTableProps) {
  const { document, sums, years } = table.overview;
  const ref = useRef<HTMLTableElement>(null);
  const cells = useFigureCells(ref);
  const rowsOf = (sourceId: number) =>
    sums.rows.filter((row) => row.sourceId === sourceId).map((row) => ({ year: row.year, row }));
  const uncoded = rowsOf(UNCODED_ID);
  return (
    <div className="pos-scroll">
      <table ref={ref} className="pos" {...cells}>
        <caption className="sr">Sources by year, in pounds</caption>
        <thead>
          <tr>
            <th scope="col">Source and year</th>
            <th scope="col">Certainty</th>
            {COLUMNS.map(({ measure, heading }) => (
              <th key={measure} scope="col" className="num">
                {heading}
              </th>
            ))}
            <th scope="col">Of allocation</th>
          </tr>
        </thead>
        {document.sources.map((source) => (
          <SourceGroup
            key={source.id}
            sourceId={source.id}
            total={sums.bySource.get(source.id)!}
            rows={rowsOf(source.id)}
            table={table}
            openAtFirst={LARGE.has(source.kind) || document.sources.length < 3}
          />
        ))}
        {uncoded.length > 0 && (
          <SourceGroup
            sourceId={UNCODED_ID}
            total={sums.bySource.get(UNCODED_ID)!}
            rows={uncoded}
            table={table}
            openAtFirst={false}
          />
        )}
        <SourceGroup
          sourceId={null}
          total={sums.total}
          rows={years.map((year) => ({ year, row: sums.byYear.get(year)! }))}
          table={table}
          openAtFirst
        />
      </table>
      <PartNote overview={table.overview} />
    </div>
  );
}
