import { useEffect, useRef, type ReactNode } from 'react';
import type { ValueChange } from '../../../shared/contract/schemas.ts';
import { appErrorOf, useMethod } from '../../client/queries.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { clockTime, longDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/icon.tsx';

const NOT_ENTERED = 'not entered';

const COLUMNS: readonly TableColumn<ValueChange>[] = [
  { key: 'what', heading: 'What', render: ({ what }) => what },
  { key: 'field', heading: 'Field', render: ({ field }) => <span className="dim">{field}</span> },
  {
    key: 'before',
    heading: 'Before',
    numeric: true,
    render: ({ before }) => before ?? <i className="dim3">{NOT_ENTERED}</i>,
  },
  {
    key: 'after',
    heading: 'After',
    numeric: true,
    render: ({ after }) => after ?? <i className="dim3">{NOT_ENTERED}</i>,
  },
];

const keyOf = ({ what, field }: ValueChange): string => `${what} ${field}`;

interface HistoryEntryPanelProps {
  readonly sequence: number;
  readonly onClose: () => void;
  /** What else is to be said of that moment. */
  readonly children?: ReactNode;
}

/** The values that one action changed, before and after. */
export function HistoryEntryPanel({ sequence, onClose, children }: HistoryEntryPanelProps) {
  const answer = useMethod('read-history-entry', { sequence });
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
  }, [sequence]);
  const close = () => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const data = answer.data;
  return (
    <aside
      className="box history-panel"
      aria-label={`Action ${sequence}`}
      data-region
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="t">
        <h2>Action {sequence.toLocaleString('en-GB')}</h2>
        <span className="x">
          <button type="button" className="btn quiet sm icon-only" aria-label="Close this action" onClick={close}>
            <Icon name="cross" small />
          </button>
        </span>
      </div>
      {answer.error && <ErrorNotice error={appErrorOf(answer.error)} />}
      {data && (
        <div className="history-detail" aria-live="polite">
          <h3>{data.entry.action}</h3>
          <p className="dim">
            {data.entry.user}, {longDate(data.entry.at)}, {clockTime(data.entry.at)}
          </p>
          {data.entry.reason && <p>Reason: {data.entry.reason}</p>}
          <DataTable caption="Values it changed" columns={COLUMNS} rows={data.changes} rowKey={keyOf} />
          {data.entry.changes > data.changes.length && data.changes.length > 0 && (
            <p className="cap">The first {data.changes.length.toLocaleString('en-GB')} values.</p>
          )}
          {data.changes.length === 0 && <p className="cap">It changed no single values.</p>}
          {children}
          <p className="cap">
            Proof: <span className="hash">{data.entry.hash.slice(0, 16)}</span>, which carries the proof of the action
            before it.
          </p>
        </div>
      )}
    </aside>
  );
}
