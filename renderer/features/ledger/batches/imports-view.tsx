import { useState } from 'react';
import type { ImportBatch } from '../../../../shared/domain/ledger/ledger-types.ts';
import { appErrorOf, useMethod } from '../../../client/queries.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { counted, grouped } from '../counted.ts';
import { instantWords } from '../row-words.ts';
import { useActiveRow } from '../use-active-row.ts';
import { BatchDetails } from './batch-details.tsx';

interface ImportsViewProps {
  readonly readOnly: string | null;
  readonly onShowRows: (batchId: number) => void;
}

/** What was imported, newest first; one opened below. */
export function ImportsView({ readOnly, onShowRows }: ImportsViewProps) {
  const imports = useMethod('list-imports', {});
  const [opened, setOpened] = useState<number | null>(null);
  const list = [...(imports.data ?? [])].sort((a, b) => b.id - a.id);
  const shown = list.find(({ id }) => id === opened) ?? list[0] ?? null;
  if (imports.error) return <ErrorNotice error={appErrorOf(imports.error)} />;
  if (imports.data && list.length === 0)
    return (
      <section className="box lg-empty">
        <EmptyState title="Nothing has been imported yet">
          Import an extract of the ledger: a workbook or a text file, in any layout.
        </EmptyState>
      </section>
    );
  return (
    <div className="lg-imports">
      <section className="box" aria-label="Imports">
        <div className="t">
          <h2>Imports</h2>
          <span className="cap">{counted(list.length, 'file')}, newest first</span>
        </div>
        <BatchTable batches={list} shown={shown} onOpen={setOpened} />
      </section>
      {shown && <BatchDetails key={shown.id} batch={shown} readOnly={readOnly} onShowRows={onShowRows} />}
    </div>
  );
}

interface BatchTableProps {
  readonly batches: readonly ImportBatch[];
  readonly shown: ImportBatch | null;
  readonly onOpen: (id: number) => void;
}

const HEADINGS = ['File', 'When', 'Who', 'Profile', 'State'];

function BatchTable({ batches, shown, onOpen }: BatchTableProps) {
  const { active, setActive, idOf, gridProps } = useActiveRow(batches.length, (at) => onOpen(batches[at]!.id));
  const now = new Date();
  return (
    <div className="lg-batches" role="grid" aria-label="Imports" aria-rowcount={batches.length + 1} {...gridProps}>
      <div role="rowgroup">
        <div role="row" className="lg-batch head">
          {HEADINGS.slice(0, 3).map((heading) => (
            <span key={heading} role="columnheader">
              {heading}
            </span>
          ))}
          <span role="columnheader" className="num">
            Rows
          </span>
          <span role="columnheader" className="num">
            £
          </span>
          {HEADINGS.slice(3).map((heading) => (
            <span key={heading} role="columnheader">
              {heading}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {batches.map((batch, at) => (
          <div
            key={batch.id}
            id={idOf(at)}
            role="row"
            aria-selected={batch.id === shown?.id}
            className={['lg-batch', at === active ? 'on' : '', batch.id === shown?.id ? 'shown' : ''].join(' ').trim()}
            onClick={() => {
              setActive(at);
              onOpen(batch.id);
            }}
          >
            <span role="gridcell" className="m">
              {batch.fileName}
            </span>
            <span role="gridcell">{instantWords(batch.at, now)}</span>
            <span role="gridcell">{batch.user}</span>
            <span role="gridcell" className="num">
              {grouped(batch.tally.imported.rows)}
            </span>
            <span role="gridcell" className="num">
              <Money amount={batch.tally.imported.sum} show="pence" />
            </span>
            <span role="gridcell">{batch.profile ?? <span className="dim3">none</span>}</span>
            <span role="gridcell">
              {batch.state === 'live' ? (
                <StateMark shape="disc" plain>
                  In the ledger
                </StateMark>
              ) : (
                <StateMark shape="bar" plain>
                  Taken back
                </StateMark>
              )}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
