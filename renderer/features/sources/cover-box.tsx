import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { MonthAtRisk } from '../../../shared/domain/sources/spend-at-risk.ts';
import type { ReserveCover } from '../../../shared/domain/sources/source-types.ts';
import { Button } from '../../ui/button.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Entering } from './dialogs/source-dialogs.tsx';
import { RiskChart } from './risk-chart.tsx';
import type { SourceView } from './source-view.ts';

interface CoverBoxProps {
  readonly view: SourceView;
  readonly onEnter: (entering: Entering) => void;
}

const amount = (
  key: keyof Pick<MonthAtRisk, 'spent' | 'committed' | 'atRisk' | 'cover' | 'uncovered'>,
  heading: string,
) => ({
  key,
  heading,
  numeric: true,
  render: (row: MonthAtRisk) => <Money amount={row[key]} show="pence" />,
});

const COLUMNS: readonly TableColumn<MonthAtRisk>[] = [
  { key: 'month', heading: 'To the end of', render: ({ month }) => monthName(month) },
  amount('spent', 'Spent'),
  amount('committed', 'Committed'),
  amount('atRisk', 'At risk'),
  amount('cover', 'Reserve cover'),
  amount('uncovered', 'Not covered'),
];

function Covers({
  covers,
  onOpen,
}: {
  readonly covers: readonly ReserveCover[];
  readonly onOpen: (c: ReserveCover) => void;
}) {
  return (
    <ul className="covers">
      {covers.map((cover) => (
        <li key={cover.id}>
          <button type="button" className="link" onClick={() => onOpen(cover)}>
            {formatMoney(cover.amount, { symbol: true })}, {monthName(cover.fromMonth)} to {monthName(cover.toMonth)}
          </button>
          <span className="cap">{[cover.owner, cover.evidence].filter(Boolean).join('; ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** The first month that reserves do not cover, in words with a shape. */
function Uncovered({ months }: { readonly months: readonly MonthAtRisk[] }) {
  const first = months.find(({ uncovered }) => uncovered > 0);
  const last = months.at(-1)!;
  if (!first)
    return (
      <StateMark shape="disc" plain>
        {last.atRisk > 0 ? 'Covered by reserves throughout' : 'Nothing is spent or committed'}
      </StateMark>
    );
  return (
    <StateMark shape="triangle" plain>
      Not covered from {monthName(first.month)}: {formatMoney(last.uncovered, { symbol: true })} by March
    </StateMark>
  );
}

function YearCover({ view, onEnter, year, months, letter }: CoverBoxProps & YearCoverProps) {
  const covers = view.document.reserveCover.filter((c) => c.sourceId === view.source.id && c.year === year);
  const open = (cover: ReserveCover | null) => onEnter({ what: 'cover', year, cover });
  return (
    <>
      <ChartFrame
        title={`Spend at risk ${year}`}
        explanation="not signed: committed and spent by month; the line is reserve cover, hatched is not covered"
        letterShortcut={letter}
        controls={
          <Button small icon="plus" onClick={() => open(null)}>
            Reserve cover
          </Button>
        }
        chart={<RiskChart months={months} />}
        table={
          <DataTable
            caption={`Spend at risk ${year}, in pounds`}
            columns={COLUMNS}
            rows={months}
            rowKey={(row) => row.month}
          />
        }
      />
      <div className="box cover-foot">
        <Uncovered months={months} />
        <Covers covers={covers} onOpen={open} />
      </div>
    </>
  );
}

interface YearCoverProps {
  readonly year: FinancialYear;
  readonly months: readonly MonthAtRisk[];
  readonly letter: boolean;
}

/** For each year that is not signed: what is spent or committed all the same, and the reserves behind it. */
export function CoverBox({ view, onEnter }: CoverBoxProps) {
  const years = [...Map.groupBy(view.atRisk, ({ year }) => year)];
  if (years.length === 0)
    return (
      <section className="box" aria-labelledby="cover-title">
        <div className="t">
          <h2 id="cover-title">Spend at risk</h2>
        </div>
        <p className="cap box-empty">
          <StateMark shape="disc" plain>
            Every year with an allocation is signed
          </StateMark>
        </p>
      </section>
    );
  return (
    <>
      {years.map(([year, months], at) => (
        <YearCover key={year} view={view} onEnter={onEnter} year={year} months={months} letter={at === 0} />
      ))}
    </>
  );
}
