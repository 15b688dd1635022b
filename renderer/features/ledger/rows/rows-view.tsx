import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useStatusBar } from '../../../ui/status-bar.tsx';
import { homeFinder } from '../homes.ts';
import { useLetters } from '../use-letters.ts';
import { useSettled } from '../use-settled.ts';
import { FilterBar } from './filter-bar.tsx';
import { LedgerTotals } from './ledger-totals.tsx';
import { isFiltered, NO_FILTER, UNCODED_FIRST, type RowFilter } from './row-filter.ts';
import { RowGrid } from './row-grid.tsx';
import { RowPanel, type PanelMode } from './row-panel.tsx';
import { useRowList } from './use-row-list.ts';

interface RowsViewProps {
  readonly plan: PlanDocument;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly readOnly: string | null;
}

const NOTHING = { rowId: null, mode: 'show' } as const;

/** Every row of the ledger, filtered and ordered, with the row at hand beside it. */
export function RowsView({ plan, filter, onFilter, readOnly }: RowsViewProps) {
  const grid = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const line = useRef<HTMLSelectElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [doing, setDoing] = useState<{ readonly rowId: number | null; readonly mode: PanelMode }>(NOTHING);
  const findHome = useMemo(() => homeFinder(plan), [plan]);
  const settled = useSettled(filter.search);
  const asked = useMemo(() => ({ ...filter, search: settled }), [filter, settled]);

  /** Where the panel lies over the list it is not there before it is opened: only then can it take the focus. */
  const openPanel = (mode: PanelMode = 'show'): void => {
    flushSync(() => {
      setOpen(true);
      setDoing({ rowId: list.activeRow?.id ?? null, mode });
    });
    const first = mode === 'code' ? line.current : null;
    (first ?? panel.current)?.focus();
  };
  const toList = (): void => {
    setOpen(false);
    setDoing(NOTHING);
    grid.current?.focus();
  };
  const list = useRowList(asked, { onOpen: () => openPanel() });
  const rowId = list.activeRow?.id ?? null;
  const setMode = (mode: PanelMode): void => setDoing({ rowId, mode });
  const canCode = readOnly === null && (list.activeRow !== null || list.selection.size > 0);
  useLetters({
    u: () => onFilter(filter.home === 'uncoded' ? NO_FILTER : UNCODED_FIRST),
    c: () => canCode && openPanel('code'),
    r: () => canCode && list.selection.size === 0 && openPanel('rule'),
    '/': () => search.current?.focus(),
  });
  useRowStatus(list.active, list.rows, readOnly === null);
  const showUncoded = (): void => {
    onFilter(UNCODED_FIRST);
    grid.current?.focus();
  };

  return (
    <>
      <LedgerTotals plan={plan} shown={list.total} filtered={isFiltered(asked)} onShowUncoded={showUncoded} />
      <FilterBar plan={plan} filter={filter} onChange={onFilter} searchRef={search} />
      <div className={open ? 'lg-list open' : 'lg-list'}>
        <section className="box lg-rows" aria-label="Rows">
          {list.error && <ErrorNotice error={list.error} />}
          {list.total?.rows === 0 ? (
            <NoRows filter={filter} onFilter={onFilter} />
          ) : (
            <RowGrid list={list} findHome={findHome} gridRef={grid} onOpen={() => openPanel()} />
          )}
        </section>
        <aside
          ref={panel}
          className="box lg-panel"
          aria-label="Row at hand"
          data-region
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            toList();
          }}
        >
          <div className="lg-panel-close">
            <Button kind="quiet" small onClick={toList}>
              Back to the list <Kbd keys="Esc" />
            </Button>
          </div>
          <RowPanel
            plan={plan}
            row={list.activeRow}
            selection={list.selection}
            readOnly={readOnly}
            mode={doing.rowId === rowId ? doing.mode : 'show'}
            onMode={setMode}
            lineRef={line}
            onClearSelection={list.clearSelection}
            onBack={toList}
          />
        </aside>
      </div>
    </>
  );
}

function NoRows({ filter, onFilter }: Pick<RowsViewProps, 'filter' | 'onFilter'>) {
  if (filter.home === 'uncoded' && !isFiltered({ ...filter, home: '' }))
    return (
      <EmptyState title="No row is uncoded" action={<Button onClick={() => onFilter(NO_FILTER)}>Show all rows</Button>}>
        Every live row of spend has a line and a source.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No row fits this filter"
      action={<Button onClick={() => onFilter(NO_FILTER)}>Show all rows</Button>}
    >
      Loosen the filter, or show all rows.
    </EmptyState>
  );
}

function useRowStatus(active: number, rows: number, canCode: boolean): void {
  const left = useMemo(
    () => (rows === 0 ? null : `Row ${(active + 1).toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')}`),
    [active, rows],
  );
  const right = useMemo(
    () => (
      <>
        <Kbd keys="↑" />
        <Kbd keys="↓" />
        move
        <Kbd keys="Space" />
        choose
        <Kbd keys="Enter" />
        open row
        {canCode && (
          <>
            <Kbd keys="C" />
            code
            <Kbd keys="R" />
            rule
          </>
        )}
        <Kbd keys="U" />
        uncoded
        <Kbd keys="1" />
        <Kbd keys="2" />
        <Kbd keys="3" />
        pane
      </>
    ),
    [canCode],
  );
  useStatusBar(left, right);
}
