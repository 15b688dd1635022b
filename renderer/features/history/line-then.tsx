import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import { monthName, type Month } from '../../../shared/domain/calendar/month.ts';
import { planMonths } from '../../../shared/domain/calendar/plan-months.ts';
import type { Pence } from '../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand, useMethod } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Money } from '../../ui/money.tsx';

interface LineThenProps {
  readonly plan: PlanDocument;
  readonly lineId: number;
  readonly sequence: number;
}

interface Difference {
  readonly sourceId: number;
  readonly month: Month;
  readonly past: Pence | null;
  readonly present: Pence | null;
}

type Past = OutputOf<'read-line-past'>;

/** The months of a line that are not as they were. */
export function differencesOf({ past, present }: Past, months: readonly Month[]): Difference[] {
  const sources = [...new Set([...past, ...present].map(({ sourceId }) => sourceId))];
  const amount = (rows: Past['past'], sourceId: number, m: number): Pence | null =>
    rows.find((row) => row.sourceId === sourceId)?.months[m] ?? null;
  return sources.flatMap((sourceId) =>
    months.flatMap((month, m) => {
      const [was, is] = [amount(past, sourceId, m), amount(present, sourceId, m)];
      return was === is ? [] : [{ sourceId, month, past: was, present: is }];
    }),
  );
}

const NOT_ENTERED = <i className="dim3">not entered</i>;

const amountCell = (amount: Pence | null) =>
  amount === null ? NOT_ENTERED : <Money amount={amount} show="pence" zero="digits" />;

/** A line as it stood after an action, where it differs from today, and the way back. */
export function LineThen({ plan, lineId, sequence }: LineThenProps) {
  const answer = useMethod('read-line-past', { lineId, when: sequence });
  const restore = useCommand('restore-line');
  const months = useMemo(() => planMonths(plan.plan), [plan.plan]);
  const codes = useMemo(() => new Map(plan.sources.map(({ id, code }) => [id, code])), [plan.sources]);
  if (answer.error) return <ErrorNotice error={appErrorOf(answer.error)} />;
  if (!answer.data) return null;
  const { description } = answer.data;
  const differences = differencesOf(answer.data, months);
  const removed = !plan.lines.some(({ id }) => id === lineId);
  const bringBack = (what: 'budget' | 'line') =>
    restore.mutate({ lineId, sequence, what }, { onSuccess: () => announce(`Restored as after action ${sequence}.`) });
  const columns: readonly TableColumn<Difference>[] = [
    { key: 'month', heading: 'Month', render: ({ month }) => monthName(month) },
    { key: 'source', heading: 'Source', render: ({ sourceId }) => codes.get(sourceId) },
    { key: 'past', heading: 'Then', numeric: true, render: ({ past }) => amountCell(past) },
    { key: 'present', heading: 'Now', numeric: true, render: ({ present }) => amountCell(present) },
  ];
  return (
    <section className="history-then" aria-label="The line as it stood then">
      <h3>The line as it stood then</h3>
      {description === null && <p className="cap">This line was not there yet.</p>}
      {description !== null && differences.length === 0 && !removed && (
        <p className="cap">{description}: every month is as it was then.</p>
      )}
      {description !== null && removed && <p className="cap">{description} has been removed since.</p>}
      {differences.length > 0 && description !== null && (
        <DataTable
          caption={`${description}: months that are not as they were`}
          columns={columns}
          rows={differences}
          rowKey={({ month, sourceId }) => `${month} ${sourceId}`}
        />
      )}
      {restore.error && <ErrorNotice error={appErrorOf(restore.error)} />}
      {description !== null && (
        <div className="acts">
          {differences.length > 0 && !removed && (
            <Button busy={restore.isPending} onClick={() => bringBack('budget')}>
              {`Restore ${differences.length.toLocaleString('en-GB')} ${differences.length === 1 ? 'month' : 'months'}`}
            </Button>
          )}
          <Button busy={restore.isPending} onClick={() => bringBack('line')}>
            Restore the whole line
          </Button>
        </div>
      )}
    </section>
  );
}
