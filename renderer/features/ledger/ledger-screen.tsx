import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { OpenPlan } from '../../../shared/contract/methods.ts';
import { monthName } from '../../../shared/domain/calendar/month.ts';
import { monthOfPeriod } from '../../../shared/domain/calendar/period.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';
import { useWaitingLedgerFile } from '../../client/file-access.ts';
import { useScreenSearch } from '../../client/navigation.ts';
import { appErrorOf, usePlanDocument, usePlans } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ImportsView } from './batches/imports-view.tsx';
import { counted } from './counted.ts';
import { ImportWizard } from './import/import-wizard.tsx';
import './ledger.css';
import './import.css';
import './small-windows.css';
import { filterFrom, NO_FILTER, UNCODED_FIRST, type RowFilter } from './rows/row-filter.ts';
import { RowsView } from './rows/rows-view.tsx';
import { RulesView } from './rules/rules-view.tsx';
import { useLetters } from './use-letters.ts';

const PANES = [
  { id: 'rows', name: 'Rows' },
  { id: 'rules', name: 'Coding rules' },
  { id: 'imports', name: 'Imports' },
] as const;
type Pane = (typeof PANES)[number]['id'];

/** Why nothing can be changed; null when it can. */
const readOnlyBecause = (current: OpenPlan | null): string | null =>
  current?.access !== 'read'
    ? null
    : `Open for reading only: ${current.holder ?? 'someone else'} has it open for writing`;

/** The ledger: its rows, the rules that code them, the files they came from, and the way in for new ones. */
export function LedgerScreen() {
  const plan = usePlanDocument();
  const readOnly = readOnlyBecause(usePlans().data?.current ?? null);
  const asked = useScreenSearch().ledger;
  const waiting = useWaitingLedgerFile().file;
  const [importing, setImporting] = useState(false);
  const [returned, setReturned] = useState(false);
  const [pane, setPane] = useState<Pane>('rows');
  const [filter, setFilter] = useState<RowFilter>(() => (asked === undefined ? NO_FILTER : filterFrom(asked)));
  const [followed, setFollowed] = useState(asked);
  if (followed !== asked) {
    setFollowed(asked);
    if (asked !== undefined) {
      setFilter(filterFrom(asked));
      setPane('rows');
    }
  }
  if (waiting !== null && !importing && readOnly === null) setImporting(true);

  const leaveImport = (): void => {
    setImporting(false);
    setReturned(true);
  };
  const showRows = (shown: RowFilter): void => {
    leaveImport();
    setFilter(shown);
    setPane('rows');
  };
  if (plan.error) return <ErrorNotice error={appErrorOf(plan.error)} />;
  if (!plan.data) return null;
  if (importing)
    return (
      <ImportWizard
        readOnly={readOnly}
        onClose={leaveImport}
        onShowRows={(batchId) => showRows({ ...NO_FILTER, batchId, order: 'file' })}
        onShowUncoded={(batchId) => showRows({ ...UNCODED_FIRST, batchId })}
      />
    );
  const importButton = (
    <Button kind="primary" unavailable={readOnly} onClick={() => setImporting(true)}>
      Import a ledger extract
    </Button>
  );
  return (
    <Panes plan={plan.data} returned={returned} pane={pane} onPane={setPane} action={importButton}>
      {pane === 'rows' && plan.data.ledger.rows === 0 && (
        <section className="box lg-empty">
          <EmptyState title="No ledger rows yet" action={null}>
            Import an extract of the ledger: a workbook or a text file, in any layout. You see what each row would
            become before anything is written.
          </EmptyState>
        </section>
      )}
      {pane === 'rows' && plan.data.ledger.rows > 0 && (
        <RowsView plan={plan.data} filter={filter} onFilter={setFilter} readOnly={readOnly} />
      )}
      {pane === 'rules' && <RulesView plan={plan.data} readOnly={readOnly} />}
      {pane === 'imports' && (
        <ImportsView readOnly={readOnly} onShowRows={(batchId) => showRows({ ...NO_FILTER, batchId, order: 'file' })} />
      )}
    </Panes>
  );
}

interface PanesProps {
  readonly plan: PlanDocument;
  /** True after the import was left: the focus starts again at the heading. */
  readonly returned: boolean;
  readonly pane: Pane;
  readonly onPane: (pane: Pane) => void;
  readonly action: ReactNode;
  readonly children: ReactNode;
}

const ledgerInWords = ({ ledger }: PlanDocument): string =>
  ledger.actualsTo === null
    ? 'no rows yet'
    : `${counted(ledger.rows, 'row')} of spend to ${monthName(monthOfPeriod(ledger.actualsTo))}`;

function Panes({ plan, returned, pane, onPane, action, children }: PanesProps) {
  const prefix = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (returned) heading.current?.focus({ preventScroll: true });
  }, [returned]);
  useLetters({
    '1': () => onPane('rows'),
    '2': () => onPane('rules'),
    '3': () => onPane('imports'),
  });
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = PANES.findIndex(({ id }) => id === pane);
    const next = PANES[(at + step + PANES.length) % PANES.length]!;
    onPane(next.id);
    document.getElementById(`${prefix}${next.id}`)?.focus();
  };
  return (
    <>
      <div className="hd">
        <h1 ref={heading} tabIndex={-1}>
          Ledger
        </h1>
        <span className="sub">{ledgerInWords(plan)}</span>
        <div className="lg-tabs" role="tablist" aria-label="Parts of the ledger" onKeyDown={move}>
          {PANES.map(({ id, name }, at) => (
            <button
              key={id}
              id={prefix + id}
              type="button"
              role="tab"
              aria-selected={id === pane}
              aria-controls={`${prefix}panel`}
              tabIndex={id === pane ? 0 : -1}
              onClick={() => onPane(id)}
            >
              {name} <Kbd keys={String(at + 1)} />
            </button>
          ))}
        </div>
        <div className="acts">{action}</div>
      </div>
      <div id={`${prefix}panel`} className="lg-pane" role="tabpanel" aria-labelledby={prefix + pane}>
        {children}
      </div>
    </>
  );
}
