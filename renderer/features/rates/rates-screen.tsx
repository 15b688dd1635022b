import { useState } from 'react';
import { providedRates } from '../../../shared/domain/drivers/provided-rates.ts';
import type { Rate, RateKind } from '../../../shared/domain/drivers/driver-types.ts';
import { appErrorOf, useCommand, usePlanDocument, usePlans } from '../../client/queries.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useStatusBar } from '../../ui/status-bar.tsx';
import { RateDialog } from './rate-dialog.tsx';
import { RateTable } from './rate-table.tsx';
import { KINDS, explanationOf } from './rate-words.ts';
import { SpineTable } from './spine-table.tsx';
import './rates.css';

/** The dated tables that drivers use, each row with where it comes from. */
export function RatesScreen() {
  const query = usePlanDocument();
  const plan = usePlans().data?.current ?? null;
  const readOnly = plan?.access === 'read' ? 'This plan is open for reading only' : null;
  const [kind, setKind] = useState<RateKind>('spine');
  const [open, setOpen] = useState<Rate | 'new' | null>(null);
  const document = query.data;
  const rates = document?.rates.filter((rate) => rate.kind === kind) ?? [];
  const driven = document?.drivers.length ?? 0;
  const rows = document?.rates.length ?? 0;
  useStatusBar(
    `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}; ${driven} driven ${driven === 1 ? 'line uses' : 'lines use'} them`,
  );
  if (query.error && !document) return <ErrorNotice error={appErrorOf(query.error)} />;
  if (!document) return <EmptyState title="Opening the plan" />;
  return (
    <div className="rates">
      <div className="hd">
        <h1>Rates</h1>
        <span className="sub">Dated tables that drivers use. A change computes every driven line again.</span>
        <div className="acts">
          <Provided rates={document.rates} readOnly={readOnly} />
          <Button kind="primary" unavailable={readOnly} onClick={() => setOpen('new')}>
            Add a row
          </Button>
        </div>
      </div>
      <Segmented label="Table" options={KINDS} value={kind} onChange={setKind} />
      <p className="cap">{explanationOf(kind)}</p>
      <section className="box rates-box" aria-label={KINDS.find(({ value }) => value === kind)?.label ?? kind}>
        {rates.length === 0 ? (
          <EmptyState title="No row yet">Add one, or add the provided tables.</EmptyState>
        ) : kind === 'spine' ? (
          <SpineTable rates={rates} onOpen={setOpen} />
        ) : (
          <RateTable kind={kind} rates={rates} onOpen={setOpen} />
        )}
      </section>
      {open !== null && (
        <RateDialog
          document={document}
          kind={kind}
          rate={open === 'new' ? null : open}
          readOnly={readOnly}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

interface ProvidedProps {
  readonly rates: readonly Rate[];
  readonly readOnly: string | null;
}

const placeOf = ({ kind, key, starts }: Pick<Rate, 'kind' | 'key' | 'starts'>): string => `${kind} ${key} ${starts}`;

/** Adds what a new plan starts with, for plans that were made without it. */
function Provided({ rates, readOnly }: ProvidedProps) {
  const add = useCommand('add-provided-rates');
  const there = new Set(rates.map(placeOf));
  const missing = providedRates().filter((rate) => !there.has(placeOf(rate))).length;
  if (missing === 0) return null;
  return (
    <>
      <Button
        busy={add.isPending}
        unavailable={readOnly}
        reasonBeside={false}
        onClick={() => add.mutate({}, { onSuccess: ({ added }) => announce(`Added ${added} rows`) })}
      >
        Add {missing.toLocaleString('en-GB')} provided rows
      </Button>
      {add.error && <ErrorNotice error={appErrorOf(add.error)} />}
    </>
  );
}
