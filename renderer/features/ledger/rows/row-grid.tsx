import type { RefObject } from 'react';
import type { LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { FindHome } from '../homes.ts';
import { RowHome } from '../row-home.tsx';
import { periodWords, rowName, whenOf } from '../row-words.ts';
import { HEAD_HEIGHT, ROW_HEIGHT, type RowList } from './use-row-list.ts';

interface RowGridProps {
  readonly list: RowList;
  readonly findHome: FindHome;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onOpen: () => void;
}

const HEADINGS = ['Date', 'Supplier and text', 'Order, reference', 'Cost centre, account', 'Coded to'];

/** Ledger rows in one long list, of which only those in view are in the document. */
export function RowGrid({ list, findHome, gridRef, onOpen }: RowGridProps) {
  const { window, view, rows } = list;
  const drawn = Array.from({ length: window.end - window.first }, (_, i) => window.first + i);
  const inView = list.active >= window.first && list.active < window.end;
  return (
    <div
      ref={(element) => {
        gridRef.current = element;
        return view.ref(element);
      }}
      className="lg-grid"
      role="grid"
      aria-label="Ledger rows"
      aria-rowcount={rows + 1}
      aria-colcount={HEADINGS.length + 2}
      aria-multiselectable="true"
      aria-activedescendant={inView ? list.idOf(list.active) : undefined}
      aria-busy={list.stale}
      tabIndex={0}
      onKeyDown={list.onKeyDown}
      onScroll={view.onScroll}
    >
      <div role="rowgroup" className="lg-grid-head" style={{ height: HEAD_HEIGHT }}>
        <div role="row" aria-rowindex={1} className="lg-row">
          <span role="columnheader">
            <span className="sr">Chosen</span>
          </span>
          {HEADINGS.map((heading) => (
            <span key={heading} role="columnheader">
              {heading}
            </span>
          ))}
          <span role="columnheader" className="num">
            £
          </span>
        </div>
      </div>
      {list.total === null && (
        <div role="rowgroup">
          <div role="row" className="lg-none dim">
            <span role="gridcell">Reading the rows</span>
          </div>
        </div>
      )}
      <div role="rowgroup" className="lg-grid-body" style={{ height: list.height }}>
        {drawn.map((index) => (
          <GridRow key={index} list={list} index={index} row={list.rowAt(index)} findHome={findHome} onOpen={onOpen} />
        ))}
      </div>
    </div>
  );
}

interface GridRowProps {
  readonly list: RowList;
  readonly index: number;
  readonly row: LedgerRow | null;
  readonly findHome: FindHome;
  readonly onOpen: () => void;
}

function GridRow({ list, index, row, findHome, onOpen }: GridRowProps) {
  const chosen = row !== null && list.selection.has(row.id);
  const classes = ['lg-row', index === list.active ? 'on' : '', chosen ? 'chosen' : ''].join(' ').trim();
  return (
    <div
      id={list.idOf(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={classes}
      style={{ top: Math.round(list.topOf(index)), height: ROW_HEIGHT }}
      onClick={(event) => list.onRowClick(index, event)}
      onDoubleClick={onOpen}
    >
      {row === null ? (
        <span role="gridcell" className="dim3 lg-wait">
          Row {(index + 1).toLocaleString('en-GB')}
        </span>
      ) : (
        <>
          <span
            role="gridcell"
            className="lg-tick"
            onClick={(event) => {
              event.stopPropagation();
              list.onToggle(index);
            }}
          >
            <i>{chosen && <Icon name="tick" small />}</i>
            <span className="sr">{chosen ? 'chosen' : 'not chosen'}</span>
          </span>
          <RowCells row={row} findHome={findHome} />
        </>
      )}
    </div>
  );
}

function RowCells({ row, findHome }: { readonly row: LedgerRow; readonly findHome: FindHome }) {
  return (
    <>
      <span role="gridcell">
        {whenOf(row)}
        <span className="cap">{periodWords(row)}</span>
      </span>
      <span role="gridcell">
        <span className="m">{rowName(row)}</span>
        <span className="cap">
          {row.state === 'reversed' && (
            <StateMark shape="bar" plain>
              Reversed
            </StateMark>
          )}{' '}
          {row.supplier === '' ? '' : row.text}
        </span>
      </span>
      <span role="gridcell">
        {row.orderNumber}
        <span className="cap">{row.reference}</span>
      </span>
      <span role="gridcell">
        {row.costCentre}
        <span className="cap">{[row.account, row.project].filter((code) => code !== '').join(' · ')}</span>
      </span>
      <span role="gridcell">
        <RowHome row={row} findHome={findHome} />
      </span>
      <span role="gridcell" className={row.state === 'reversed' ? 'num dim3' : 'num'}>
        <Money amount={row.amount} show="pence" />
      </span>
    </>
  );
}
