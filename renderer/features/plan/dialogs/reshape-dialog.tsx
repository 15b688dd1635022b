import type { ReactNode } from 'react';
import type { Result } from '../../../../shared/base/result.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import { monthName } from '../../../../shared/domain/calendar/month.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { PlanSheet } from '../model/plan-sheet.ts';
import type { PlanRow } from '../model/plan-row.ts';
import type { MonthChange, Reshaped } from '../model/scope-rows.ts';
import { say } from '../grid/gestures.ts';
import { applyEdits } from '../state/plan-edits.ts';

interface ReshapeDialogProps {
  readonly title: string;
  readonly sheet: PlanSheet;
  readonly rows: readonly PlanRow[];
  /** What would be done; or, in words without a full stop, why it cannot be; null while nothing has been asked for. */
  readonly made: Result<Reshaped, string> | null;
  /** The months to list beside those that change. */
  readonly from: number;
  readonly count: number;
  /** What the history calls it: `Scale 2023/24 by 3%`. */
  readonly action: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that lays months anew: what is wanted on the left, the months before and after on the right. */
export function ReshapeDialog({ title, made, action, rows, onClose, children, ...shown }: ReshapeDialogProps) {
  const edits = made?.ok ? made.value.edits : [];
  const why = made === null ? 'Fill in what is wanted' : made.ok ? 'Every month is so already' : made.error;
  const apply = (event: React.FormEvent) => {
    event.preventDefault();
    if (edits.length === 0) return;
    const words = `${action} of ${whatOf(rows)}`;
    applyEdits(edits, words.slice(0, 200));
    onClose();
    // The dialog's closing moves the keyboard, which ends what was said before.
    requestAnimationFrame(() => say(`${words}: ${edits.length.toLocaleString('en-GB')} months changed.`));
  };
  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="reshape-form" unavailable={edits.length === 0 && why}>
            Apply
          </Button>
        </>
      }
    >
      <div className="rs">
        <form id="reshape-form" className="form" onSubmit={apply} noValidate>
          <p className="cap">
            {rows.length === 1 ? rows[0]?.path : `${rows.length.toLocaleString('en-GB')} lines, each by itself`}
          </p>
          {children}
          {made && !made.ok && (
            <p className="refusal" role="alert">
              {made.error}.
            </p>
          )}
        </form>
        <MonthPreview months={made?.ok ? made.value.months : []} {...shown} />
      </div>
    </Dialog>
  );
}

export const whatOf = (rows: readonly PlanRow[]): string =>
  rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length.toLocaleString('en-GB')} lines`;

interface PreviewProps {
  readonly sheet: PlanSheet;
  readonly months: readonly MonthChange[];
  readonly from: number;
  readonly count: number;
}

/** Each month as it stands and as it would be, with their sums. */
function MonthPreview({ sheet, months, from, count }: PreviewProps) {
  const listed = months.filter(
    ({ month, before, after }) => (month >= from && month < from + count) || before !== after,
  );
  if (listed.length === 0) return <p className="rs-none cap">The months appear here before anything is changed.</p>;
  return (
    // It scrolls where there are many months, and a keyboard must be able to scroll it.
    <div className="rs-months" tabIndex={0} role="region" aria-label="Months before and after">
      <table>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" className="num">
              Now
            </th>
            <th scope="col" className="num">
              Then
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map((change) => (
            <PreviewRow key={change.month} change={change} name={monthName(sheet.figures.months[change.month]!)} />
          ))}
        </tbody>
        <tfoot>
          <tr className="tot">
            <th scope="row">Sum</th>
            <td className="num">{money(sumOf(listed.map(({ before }) => before)))}</td>
            <td className="num">{money(sumOf(listed.map(({ after }) => after)))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function PreviewRow({ change, name }: { readonly change: MonthChange; readonly name: string }) {
  const { before, after, held } = change;
  return (
    <tr className={before === after ? undefined : 'rs-changed'}>
      <th scope="row">
        {name}
        {held > 0 && <span className="dim3"> held</span>}
      </th>
      <td className="num">{money(before)}</td>
      <td className="num">{money(after)}</td>
    </tr>
  );
}

const sumOf = (amounts: readonly (Pence | null)[]): Pence | null => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : pence(known.reduce((sum, amount) => sum + amount, 0));
};

const money = (amount: Pence | null) =>
  amount === null ? <span className="dim3">blank</span> : formatMoney(amount, { show: 'pence', zero: 'digits' });
