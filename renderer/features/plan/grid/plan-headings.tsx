import type { GridCellView, GridColumn, GridColumnOrHeading } from '../../../ui/grid/grid-types.ts';
import type { CellSetting } from '../model/cell-lock.ts';
import { endsGroup, figureView, type Units } from '../model/cell-look.ts';
import { stateLabel, type OpenColumns, type PlanColumn } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import { ColumnHeading, HeadingToggle } from './headings.tsx';
import { NameCell } from './name-cell.tsx';

/** The grid's columns under their headings of years and quarters. Made anew only when the layout changes. */
export interface LayoutChoice {
  readonly columns: readonly PlanColumn[];
  readonly widths: readonly number[];
  readonly nameWidth: number;
  /** 0 leaves the column of sources out: on narrow windows. */
  readonly sourceWidth: number;
  readonly open: OpenColumns;
  readonly setting: CellSetting;
  readonly units: Units;
  readonly corner: React.ReactElement;
  readonly onYear: (year: string, open: boolean) => void;
  readonly onQuarter: (quarter: string, open: boolean) => void;
}

export function planHeadings(choice: LayoutChoice): GridColumnOrHeading<PlanRow>[] {
  const names = nameColumns(choice);
  const figures = choice.columns.map((column, i) => figureColumn(choice, column, i, names.length));
  const years = [...Map.groupBy(figures, ({ column }) => column.year)];
  return [...names, ...years.map(([year, inYear]) => yearHeading(choice, year, inYear))];
}

interface Figure {
  readonly column: PlanColumn;
  readonly grid: GridColumn<PlanRow>;
}

function figureColumn(choice: LayoutChoice, column: PlanColumn, index: number, names: number): Figure {
  const { setting, units } = choice;
  const locked = setting.view !== 'budget' && column.kind !== 'variance' && column.span === 'actual';
  return {
    column,
    grid: {
      key: column.key,
      width: choice.widths[index] ?? 60,
      frozen: false,
      heading: <ColumnHeading column={column} index={names + index} locked={locked} />,
      headingClass: `num h-low${endsGroup(column) ? ' ge' : ''}${locked ? ' h-locked' : ''}`,
      cell: remembered((row) => figureView(row, column, setting, units)),
    },
  };
}

/** A cell is asked for several times at each draw, and a row is never changed: its view is worked out once. */
function remembered(view: (row: PlanRow) => GridCellView): (row: PlanRow) => GridCellView {
  const known = new WeakMap<PlanRow, GridCellView>();
  return (row) => {
    const found = known.get(row);
    if (found) return found;
    const made = view(row);
    known.set(row, made);
    return made;
  };
}

function yearHeading(choice: LayoutChoice, year: string, figures: readonly Figure[]): GridColumnOrHeading<PlanRow> {
  const { open, setting, onYear } = choice;
  const isOpen = open.years.has(year);
  const whole = figures.find(({ column }) => column.kind === 'year')?.column;
  const state = whole ? stateLabel(setting.view, whole.span).toLowerCase() : '';
  const quarters = [...Map.groupBy(figures, ({ column }) => column.quarter)];
  return {
    heading: (
      <HeadingToggle said=", quarters" open={isOpen} onToggle={() => onYear(year, !isOpen)}>
        <span className={isOpen ? 'h-year h-open' : 'h-year'}>
          {year}
          {isOpen && <span className="dim3"> {state}</span>}
        </span>
      </HeadingToggle>
    ),
    headingClass: 'ge h-group',
    children: quarters.flatMap(([quarter, inQuarter]): GridColumnOrHeading<PlanRow>[] =>
      quarter === null ? inQuarter.map(({ grid }) => grid) : [quarterHeading(choice, quarter, inQuarter)],
    ),
  };
}

function quarterHeading({ open, onQuarter }: LayoutChoice, quarter: string, figures: readonly Figure[]) {
  const isOpen = open.quarters.has(quarter);
  return {
    heading: (
      <HeadingToggle
        said={` of ${quarter.slice(0, 7)}, months`}
        open={isOpen}
        onToggle={() => onQuarter(quarter, !isOpen)}
      >
        {quarter.slice(8)}
      </HeadingToggle>
    ),
    headingClass: 'ge h-group',
    children: figures.map(({ grid }) => grid),
  };
}

const PLAIN = { editable: false, className: '' } as const;

function nameColumns({ nameWidth, sourceWidth, corner }: LayoutChoice): GridColumn<PlanRow>[] {
  const name: GridColumn<PlanRow> = {
    key: 'name',
    width: nameWidth,
    frozen: true,
    heading: corner,
    headingClass: `h-low${sourceWidth === 0 ? ' ge' : ''}`,
    cell: (row) => ({
      ...PLAIN,
      text: row.name,
      className: `c-name${sourceWidth === 0 ? ' ge' : ''}`,
      label: nameLabel(row),
    }),
    rowHeader: true,
    draw: (row) => <NameCell row={row} />,
  };
  const source: GridColumn<PlanRow> = {
    key: 'source',
    width: sourceWidth,
    frozen: true,
    heading: <span className="h-label">Source</span>,
    headingClass: 'ge h-low h-source',
    cell: (row) => ({ ...PLAIN, text: row.source, className: 'c-source ge', label: sourceLabel(row) }),
  };
  return sourceWidth === 0 ? [name] : [name, source];
}

const KIND_WORDS: Readonly<Record<PlanRow['kind'], string>> = {
  theme: 'theme',
  intervention: 'intervention',
  line: 'line',
  share: 'source of the line',
  uncoded: 'ledger rows without a home',
  'in kind': 'match in kind',
  'source total': 'total of the source',
  'uncoded total': 'total of what is uncoded',
  total: 'total of all cash sources',
};

const nameLabel = (row: PlanRow): string =>
  `${row.code === '' ? '' : `${row.code} `}${row.name}, ${KIND_WORDS[row.kind]}`;

const sourceLabel = (row: PlanRow): string => {
  if (row.source === '') return 'No source';
  return /^\d+$/.test(row.source) ? `${row.source} sources` : `Source ${row.source}`;
};
