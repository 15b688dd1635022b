import { useMemo } from 'react';
import { planMonths } from '../../../../shared/domain/calendar/plan-months.ts';
import { driverWorking } from '../../../../shared/domain/drivers/driver-working.ts';
import type { Driver } from '../../../../shared/domain/drivers/driver-types.ts';
import type { DriverWorking, MonthWorking } from '../../../../shared/domain/drivers/working-types.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { monthName, type Month } from '../../../../shared/domain/calendar/month.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { ActiveFigure, BoardGround } from '../grid/active-figure.ts';
import { setView } from '../state/plan-view.ts';
import '../dialogs/driver.css';

interface SectionProps {
  readonly figure: ActiveFigure;
  readonly ground: BoardGround;
}

const exact = (amount: number | null): string =>
  amount === null ? 'not entered' : formatMoney(pence(amount), { show: 'pence', zero: 'digits' });

/** What computes the line: its posts or quantity, the working of the months chosen, and what was set by hand. */
export function DriverSection({ figure, ground }: SectionProps) {
  const { document } = ground.setting.sheet;
  const { lineId } = figure.row;
  const driver = document.drivers.find((one) => one.lineId === lineId);
  if (lineId === null) return null;
  return (
    <section className="ps" aria-label="Driver">
      <h2>
        Driver <span className="dim3">{driver ? summaryOf(driver) : 'none'}</span>
      </h2>
      {driver ? (
        <Working driver={driver} figure={figure} ground={ground} />
      ) : (
        <p className="cap">This line is typed by hand.</p>
      )}
      <div className="drv-acts">
        <Button
          small
          unavailable={ground.setting.readOnly && 'This plan is open for reading only'}
          reasonBeside={false}
          onClick={() => setView({ dialog: { kind: 'driver', lineId } })}
        >
          {driver ? 'Change the driver…' : 'Compute it…'}
        </Button>
        <Button
          small
          unavailable={ground.setting.readOnly && 'This plan is open for reading only'}
          reasonBeside={false}
          onClick={() => setView({ dialog: { kind: 'funding', lineId } })}
        >
          Funding…
        </Button>
      </div>
    </section>
  );
}

function summaryOf({ kind, definition }: Driver): string {
  if (kind === 'quantity')
    return `${definition.unit} × ${formatMoney(definition.unitCost, { show: 'pence', symbol: true })}`;
  return `${definition.posts.length} ${definition.posts.length === 1 ? 'post' : 'posts'}`;
}

function workingOf(document: PlanDocument, driver: Driver): DriverWorking {
  const categoryId = document.lines.find(({ id }) => id === driver.lineId)?.categoryId;
  const categoryCode = document.categories.find(({ id }) => id === categoryId)?.code ?? '';
  return driverWorking(driver, { months: planMonths(document.plan), rates: document.rates, categoryCode });
}

function Working({ driver, figure, ground }: SectionProps & { readonly driver: Driver }) {
  const { document, figures } = ground.setting.sheet;
  const working = useMemo(() => workingOf(document, driver), [document, driver]);
  const { from, count } = figure.column;
  const months = working.months.slice(from, from + count);
  const [only] = months;
  if (working.problems.length > 0) return <p className="cap adv">{working.problems[0]}.</p>;
  const unfunded = <Unfunded months={months} borne={borneBy(document, driver.lineId, from, count)} />;
  if (count > 1 || !only)
    return (
      <>
        <SpanTable months={months} names={figures.months.slice(from, from + count)} />
        {unfunded}
      </>
    );
  return (
    <>
      <TermTable month={only} />
      {unfunded}
      {only.override && (
        <ByHand lineId={driver.lineId} name={figures.months[from]!} month={only} readOnly={ground.setting.readOnly} />
      )}
    </>
  );
}

/** What the line's sources bear together of some months, in pence. */
const borneBy = ({ budgets }: PlanDocument, lineId: number, from: number, count: number): number =>
  budgets
    .filter((row) => row.lineId === lineId)
    .flatMap(({ months }) => months.slice(from, from + count))
    .reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

/** Said only where the sources bear less than the line costs. */
function Unfunded({ months, borne }: { readonly months: readonly MonthWorking[]; readonly borne: number }) {
  const unfunded = months.reduce((sum, { amount }) => sum + (amount ?? 0), 0) - borne;
  if (unfunded === 0) return null;
  return (
    <table>
      <tbody>
        <tr>
          <td>Its sources bear</td>
          <td className="num">{exact(borne)}</td>
        </tr>
        <tr className="tot">
          <td>Unfunded</td>
          <td className="num adv">{exact(unfunded)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Each term of one month, and their sum, which is what the line costs over its sources. */
function TermTable({ month }: { readonly month: MonthWorking }) {
  if (month.amount === null) return <p className="cap">Nothing is computed here: not entered.</p>;
  const sum = month.terms.reduce((total, { amount }) => total + amount, 0);
  return (
    <>
      <table>
        <tbody>
          {month.terms.map(({ kind, post, words, amount }, i) => (
            <tr key={`${kind} ${post ?? ''} ${i}`}>
              <td>
                <b className="m">{kind[0]!.toUpperCase() + kind.slice(1)}</b>
                <span className="cap drv-term">{post !== null && kind === 'pay' ? `${post}: ${words}` : words}</span>
              </td>
              <td className={kind === 'by hand' ? 'num drv-byhand' : 'num'}>
                <span className={amount < 0 ? 'neg' : undefined}>{exact(amount)}</span>
              </td>
            </tr>
          ))}
          <tr className="tot">
            <td>The line’s cost</td>
            <td className="num">{exact(month.amount)}</td>
          </tr>
        </tbody>
      </table>
      <p className={sum === month.amount ? 'tie cap' : 'tie cap adv'}>
        <Icon name={sum === month.amount ? 'tick' : 'cross'} small />
        <span>
          {sum === month.amount ? 'The terms sum to it.' : `The terms differ by ${exact(month.amount - sum)}.`}
        </span>
      </p>
    </>
  );
}

interface SpanProps {
  readonly months: readonly MonthWorking[];
  readonly names: readonly Month[];
}

/** A quarter or year: what the line costs in it, and which of its months were set by hand. */
function SpanTable({ months, names }: SpanProps) {
  const entered = months.filter(({ amount }) => amount !== null);
  const sum = entered.length === 0 ? null : entered.reduce((total, { amount }) => total + (amount ?? 0), 0);
  return (
    <>
      <table>
        <tbody>
          {months.map(
            (month, m) =>
              month.override && (
                <tr key={names[m]}>
                  <td>
                    {monthName(names[m]!)}
                    <span className="cap">set by hand; the driver computes {exact(month.computed)}</span>
                  </td>
                  <td className="num drv-byhand">{exact(month.amount)}</td>
                </tr>
              ),
          )}
          <tr className="tot">
            <td>The line’s cost</td>
            <td className="num">{exact(sum)}</td>
          </tr>
        </tbody>
      </table>
      <p className="cap">Choose a month to see its working.</p>
    </>
  );
}

interface ByHandProps {
  readonly lineId: number;
  readonly name: Month;
  readonly month: MonthWorking;
  readonly readOnly: boolean;
}

function ByHand({ lineId, name, month, readOnly }: ByHandProps) {
  const clear = useCommand('clear-override');
  return (
    <>
      <p className="cap">The driver computes {exact(month.computed)}.</p>
      {!readOnly && (
        <div className="drv-acts">
          <Button
            small
            busy={clear.isPending}
            onClick={() =>
              clear.mutate(
                { lineId, month: name },
                { onSuccess: () => announce(`${monthName(name)} is computed again`) },
              )
            }
          >
            Compute this month again
          </Button>
        </div>
      )}
      {clear.error && <ErrorNotice error={appErrorOf(clear.error)} />}
    </>
  );
}
