import { monthName, MONTHS_IN_YEAR, type Month } from '../../../../shared/domain/calendar/month.ts';
import { financialYears } from '../../../../shared/domain/calendar/financial-year.ts';
import type { DriverWorking } from '../../../../shared/domain/drivers/working-types.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { Money } from '../../../ui/money.tsx';

interface PreviewProps {
  readonly document: PlanDocument;
  readonly working: DriverWorking;
  readonly months: readonly Month[];
}

const sumOf = (amounts: readonly (Pence | null)[]): Pence | null => {
  const entered = amounts.filter((amount) => amount !== null);
  return entered.length === 0 ? null : pence(entered.reduce((sum, amount) => sum + amount, 0));
};

/** What the line comes to, by year and month, as it is typed. */
export function DriverPreview({ document, working, months }: PreviewProps) {
  const amounts = working.months.map(({ amount }) => amount);
  const years = financialYears(document.plan.firstYear, document.plan.years);
  return (
    <section className="drv-preview" aria-label="What it comes to">
      <h3>What it comes to</h3>
      <div className="drv-scroll" role="region" aria-label="Cost by month" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {years.map((year) => (
                <th key={year} scope="col" className="num">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.slice(0, MONTHS_IN_YEAR).map((first, m) => (
              <tr key={first}>
                <th scope="row">{monthName(first).split(' ')[0]}</th>
                {years.map((year, y) => {
                  const month = working.months[y * MONTHS_IN_YEAR + m];
                  return (
                    <td key={year} className={month?.override ? 'num drv-byhand' : 'num'}>
                      <Money amount={month?.amount ?? null} show="pence" zero="digits" />
                      {month?.override && <span className="sr"> set by hand</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr className="tot">
              <th scope="row">Year</th>
              {years.map((year, y) => (
                <td key={year} className="num">
                  <Money
                    amount={sumOf(amounts.slice(y * MONTHS_IN_YEAR, (y + 1) * MONTHS_IN_YEAR))}
                    show="pence"
                    zero="digits"
                  />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
