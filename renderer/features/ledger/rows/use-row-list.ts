import { useEffect, useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { LedgerRow } from '../../../../shared/domain/ledger/ledger-types.ts';
import { appErrorOf } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { counted } from '../counted.ts';
import { queryOf, type RowFilter } from './row-filter.ts';
import { listHeight, moveByKey, rowTop, scrollToShow, visibleWindow, type RowWindow } from './row-window.ts';
import { addRows, NO_SELECTION, toggleRow, type Selection } from './selection.ts';
import { readRows, useLedgerRows, type LedgerRows } from './use-ledger-rows.ts';
import { useScrollView } from './use-scroll-view.ts';

export const ROW_HEIGHT = 34;
/** The headings stay at the top of what scrolls. */
export const HEAD_HEIGHT = 28;

export interface RowList extends LedgerRows {
  readonly rows: number;
  readonly window: RowWindow;
  /** Of all rows together, and where each is drawn, in pixels. */
  readonly height: number;
  readonly topOf: (index: number) => number;
  readonly view: ReturnType<typeof useScrollView>;
  readonly active: number;
  readonly activeRow: LedgerRow | null;
  readonly selection: Selection;
  readonly idOf: (index: number) => string;
  readonly clearSelection: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRowClick: (index: number, event: MouseEvent) => void;
  readonly onToggle: (index: number) => void;
}

interface ListState {
  /** The query that the state belongs to: another starts at its first row, with nothing chosen. */
  readonly key: string;
  readonly active: number;
  readonly anchor: number;
  readonly selection: Selection;
}
const START = { active: 0, anchor: 0, selection: NO_SELECTION };

interface Options {
  readonly onOpen: () => void;
}

/** The list's state: what is in view, which row is active, which are chosen; and what keys and clicks do to it. */
export function useRowList(filter: RowFilter, { onOpen }: Options): RowList {
  const prefix = useId();
  const view = useScrollView();
  const key = JSON.stringify(queryOf(filter));
  const [state, setState] = useState<ListState>({ ...START, key });
  if (state.key !== key) setState({ ...START, key });
  const [known, setKnown] = useState(0);
  const viewport = { scrollTop: view.scrollTop, height: Math.max(0, view.height - HEAD_HEIGHT), rowHeight: ROW_HEIGHT };
  const window = visibleWindow({ ...viewport, rows: known });
  const ledger = useLedgerRows(filter, window);
  const rows = ledger.total?.rows ?? 0;
  if (rows !== known) setKnown(rows);
  const active = Math.min(state.active, Math.max(0, rows - 1));
  const { scrollTo } = view;
  useEffect(() => {
    scrollTo(0);
  }, [key, scrollTo]);

  const goTo = (index: number): void => {
    setState((before) => ({ ...before, active: index, anchor: index }));
    view.scrollTo(scrollToShow(index, { ...viewport, rows }));
  };
  const extendTo = async (index: number): Promise<void> => {
    const { anchor } = state;
    setState((before) => ({ ...before, active: index }));
    view.scrollTo(scrollToShow(index, { ...viewport, rows }));
    await choose(Math.min(anchor, index), Math.max(anchor, index));
  };
  const choose = async (from: number, to: number): Promise<void> => {
    try {
      const chosen = addRows(NO_SELECTION, await readRows(filter, from, to));
      setState((before) => (before.key === key ? { ...before, selection: chosen } : before));
      announce(`${counted(chosen.size, 'row')} chosen.`);
    } catch (problem) {
      announce(appErrorOf(problem).message);
    }
  };
  const toggle = (index: number): void => {
    const row = ledger.rowAt(index);
    if (row === null) return;
    setState((before) => ({ ...before, active: index, anchor: index, selection: toggleRow(before.selection, row) }));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const act = (work: () => void): void => {
      event.preventDefault();
      work();
    };
    if (event.key === 'Enter') return act(onOpen);
    if (event.key === ' ') return act(() => toggle(active));
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) return act(() => void choose(0, rows - 1));
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = moveByKey(event.key, active, { ...viewport, rows });
    if (to !== null) act(() => (event.shiftKey ? void extendTo(to) : goTo(to)));
  };

  return {
    ...ledger,
    rows,
    window,
    height: listHeight({ ...viewport, rows }),
    topOf: (index) => rowTop(index, { ...viewport, rows }),
    view,
    active,
    activeRow: ledger.rowAt(active),
    selection: state.selection,
    idOf: (index) => `${prefix}-${index}`,
    clearSelection: () => setState((before) => ({ ...before, selection: NO_SELECTION })),
    onKeyDown,
    onRowClick: (index, event) => {
      if (event.shiftKey) void extendTo(index);
      else if (event.ctrlKey || event.metaKey) toggle(index);
      else goTo(index);
    },
    onToggle: toggle,
  };
}
