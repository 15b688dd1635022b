import {
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import {
  DataGrid,
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  type CellMouseArgs,
  type CellMouseEvent,
  type DataGridHandle,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import { EditorContext, type EditManner, type EditorOwner } from './cell-editor.tsx';
import { buildColumns, depthOf, flatten } from './grid-columns.tsx';
import { extended, onHandle, rangeOver, sameArea, showHandle } from './fill-handle.ts';
import { commandOf, movedRange, outlineKey, rangeAfterEdit } from './grid-keys.ts';
import { contains, oneCell, rangeTo, rectangleOf, sameCell, type CellAt, type GridRange } from './grid-range.ts';
import { renderers } from './grid-renderers.tsx';
import { asksForMenu, inEditor, onOutsideKey, pageOf, underFocus } from './grid-surface.ts';
import { lightenStyles } from './lighter-styles.ts';
import type { GridActions, GridColumnOrHeading, GridRow } from './grid-types.ts';
import { selectRows, type SelectedRow } from './selected-rows.ts';
import { useDrag } from './use-drag-selection.ts';
import './grid.css';

/**
 * A grid that behaves as Excel does, over react-data-grid: a selected range, Excel's keys, the clipboard as tables,
 * and edits as text. It knows nothing of what the figures are: its owner gives rows and columns and does what
 * `GridActions` asks. Rows below the body (`totals`) stay in view and can be walked into, but not selected as a range.
 */
interface RangeGridProps<R extends GridRow> {
  readonly label: string;
  readonly description: string;
  readonly headings: readonly GridColumnOrHeading<R>[];
  readonly rows: readonly R[];
  readonly totals: readonly R[];
  readonly range: GridRange;
  readonly actions: GridActions;
  readonly sizes: { readonly row: number; readonly heading: number };
  /** Lets the owner put the keyboard back into the grid. */
  readonly focusRef: Ref<{ readonly focus: () => void }>;
}

/** Pasting is ours (`onPaste` of the frame); that it is given tells the library not to open its editor on Ctrl+V. */
const UNCHANGED = <T,>({ row }: { readonly row: T }): T => row;
const KEY = (selected: SelectedRow<GridRow>): string => selected.row.key;
const ROW_CLASS = (selected: SelectedRow<GridRow>): string => selected.row.className;

export function RangeGrid<R extends GridRow>(props: RangeGridProps<R>) {
  const { headings, rows, totals, range, sizes } = props;
  const handle = useRef<DataGridHandle>(null);
  const latest = useRef(props);
  /** Where the library's own active cell is; nowhere before the first. */
  const place = useRef<CellAt>({ row: Number.NaN, column: Number.NaN });
  const manner = useRef<EditManner>('replace');
  const startColumn = useRef<number | null>(null);
  const finisher = useRef<(() => boolean) | null>(null);
  /** A key was pressed here: if what it did takes the focused cell away, the keyboard stays in the grid all the same. */
  const reclaim = useRef(false);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(lightenStyles, []);

  const flat = useMemo(() => flatten(headings), [headings]);
  const headerRows = useMemo(() => depthOf(headings), [headings]);
  const firstColumn = flat.filter((column) => column.frozen).length;
  const element = () => handle.current?.element ?? null;
  const drag = useDrag(element, headerRows);
  const shown = useMemo(() => selectRows(rows, range), [rows, range]);
  const shownTotals = useMemo(() => totals.map((row): SelectedRow<R> => ({ row, span: null })), [totals]);
  const columns = useMemo(() => buildColumns(headings), [headings]);

  const focusAt = ({ row, column }: CellAt, shouldFocus = true) => {
    place.current = { row, column };
    handle.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus });
  };
  const focus = () => {
    const cell = element()?.querySelector<HTMLElement>(':scope > [role=row] > [tabindex="0"]');
    if (cell) cell.focus();
    else focusAt(latest.current.range.active);
  };
  /** Selects, and takes the grid's own active cell along. */
  const select = (to: GridRange) => {
    const { active, head } = to;
    latest.current.actions.select(to);
    if (!sameCell(active, place.current)) focusAt(active);
    if (!sameCell(active, head)) handle.current?.scrollToCell({ rowIdx: head.row, idx: head.column });
  };
  const surroundings = () => ({
    range: latest.current.range,
    bounds: { rows: latest.current.rows.length, columns: flat.length },
    firstColumn,
    page: pageOf(element(), sizes.row),
    filled: latest.current.actions.filled,
  });

  useLayoutEffect(() => {
    if (document.activeElement?.closest('[role=columnheader]')) return;
    const inside = reclaim.current || (element()?.contains(document.activeElement) ?? false);
    if (!sameCell(range.active, place.current)) focusAt(range.active, inside);
    else if (reclaim.current && document.activeElement === document.body) focus();
    reclaim.current = false;
    // When what is shown changes; the functions are made anew at each draw.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [range.active, rows, headings]);

  const leave = (direction: CellAt, close: () => void) => {
    const { range: now } = latest.current;
    const next = rangeAfterEdit(direction, startColumn.current, surroundings());
    startColumn.current = direction.column !== 0 ? (startColumn.current ?? now.active.column) : null;
    if (sameCell(next.active, now.active)) close();
    else select(next);
  };
  const owner: EditorOwner = {
    manner: () => manner.current,
    text: () => latest.current.actions.editText(latest.current.range.active),
    label: () => labelAt(latest.current.range.active),
    editing: (text, problem) => latest.current.actions.editing(text, problem),
    commit: (text, all) => latest.current.actions.commit(text, all),
    leave,
    setFinisher: (finish) => {
      finisher.current = finish;
    },
  };
  const labelAt = ({ row, column }: CellAt): string => {
    const found = latest.current.rows[row];
    return found ? (flat[column]?.cell(found).label ?? '') : '';
  };

  const onKeyDown = (args: CellKeyDownArgs<SelectedRow<R>, SelectedRow<R>>, event: CellKeyboardEvent) => {
    if (args.mode === 'EDIT') return;
    if (handleKey(event)) {
      event.preventGridDefault();
      event.preventDefault();
    }
  };
  /** True when the key was taken; otherwise the library does its own: it opens the editor, or goes to the headings. */
  const handleKey = (event: KeyboardEvent): boolean => {
    reclaim.current = true;
    const { actions, range: now, rows: body } = latest.current;
    if (asksForMenu(event)) {
      actions.menu(underFocus());
      return true;
    }
    if (actions.key(event)) return true;
    const outline = outlineKey(event);
    if (outline) {
      if (outline.axis === 'row') actions.openRow(now.active, outline.open);
      else actions.openColumn(now.active, outline.open);
      return true;
    }
    const plain = !event.ctrlKey && !event.shiftKey && !event.metaKey;
    if (plain && event.key === 'ArrowUp' && now.active.row === 0) return false;
    if (plain && event.key === 'ArrowDown' && now.active.row === body.length - 1) return false;
    const moved = movedRange(event, surroundings());
    if (moved) {
      startColumn.current = event.key === 'Tab' ? (startColumn.current ?? now.active.column) : null;
      select(moved);
      return true;
    }
    return runCommand(event);
  };
  const runCommand = (event: KeyboardEvent): boolean => {
    const { actions, range: now, rows: body } = latest.current;
    const command = commandOf(event);
    const row = body[now.active.row];
    const editable = row !== undefined && (flat[now.active.column]?.cell(row).editable ?? false);
    switch (command) {
      case 'open':
        actions.open(now.active);
        return true;
      case 'clear':
        actions.clear();
        return true;
      case 'fill down':
      case 'fill right':
        actions.fill(command === 'fill down' ? 'down' : 'right');
        return true;
      case 'edit':
      case 'type':
      case 'empty and type':
        manner.current = command === 'edit' ? 'amend' : 'replace';
        if (editable) return false;
        if (command !== 'edit' || !actions.rename(now.active)) actions.refused(now.active);
        return true;
      case null:
        return false;
    }
  };

  const onMouseDown = (args: CellMouseArgs<SelectedRow<R>, SelectedRow<R>>, event: CellMouseEvent) => {
    if (event.button !== 0) return;
    if (finisher.current && !finisher.current()) return (event.preventGridDefault(), event.preventDefault());
    const at = { row: args.rowIdx, column: args.column.idx };
    startColumn.current = null;
    if (onHandle(event.currentTarget, event.clientX, event.clientY)) return dragHandle(event);
    if (event.shiftKey) {
      event.preventGridDefault();
      event.preventDefault();
      latest.current.actions.select(rangeTo(latest.current.range.active, at));
    } else {
      place.current = at;
      latest.current.actions.select(oneCell(at));
    }
    drag((to) => {
      if (!sameCell(to, latest.current.range.head))
        latest.current.actions.select(rangeTo(latest.current.range.active, to));
    });
  };
  /** The selection follows the pointer, longer or wider; let go, it is filled from the block that it was. */
  const dragHandle = (event: CellMouseEvent) => {
    event.preventGridDefault();
    event.preventDefault();
    const { range: before } = latest.current;
    const block = rectangleOf(before);
    drag(
      (to) => {
        const area = extended(block, to);
        if (!sameArea(latest.current.range, area)) latest.current.actions.select(rangeOver(area, before.active));
      },
      () => !sameArea(latest.current.range, block) && latest.current.actions.fillBlock(block),
    );
  };
  /** Outside the selection it takes the cell first, as spreadsheets do. */
  const onContextMenu = (args: CellMouseArgs<SelectedRow<R>, SelectedRow<R>>, event: CellMouseEvent) => {
    event.preventGridDefault();
    event.preventDefault();
    const at = { row: args.rowIdx, column: args.column.idx };
    if (!contains(rectangleOf(latest.current.range), at)) select(oneCell(at));
    latest.current.actions.menu({ x: event.clientX, y: event.clientY });
  };
  const onDoubleClick = (args: CellMouseArgs<SelectedRow<R>, SelectedRow<R>>, event: CellMouseEvent) => {
    manner.current = 'amend';
    const at = { row: args.rowIdx, column: args.column.idx };
    if (args.column.renderEditCell && flat[at.column]?.cell(args.row.row).editable) return;
    event.preventGridDefault();
    if (!latest.current.actions.rename(at)) latest.current.actions.open(at);
  };

  const give = (event: ClipboardEvent, text: () => string) => {
    if (inEditor(event)) return;
    event.clipboardData.setData('text/plain', text());
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (inEditor(event)) return;
    event.preventDefault();
    latest.current.actions.paste(event.clipboardData.getData('text/plain'));
  };
  useImperativeHandle(props.focusRef, () => ({ focus }));

  return (
    <EditorContext value={owner}>
      <div
        className="g-wrap"
        onCopy={(event) => give(event, latest.current.actions.copy)}
        onCut={(event) => give(event, latest.current.actions.cut)}
        onPaste={onPaste}
        onMouseMove={showHandle}
        onKeyDownCapture={(event) => onOutsideKey(event, latest.current)}
      >
        <DataGrid
          ref={handle}
          role="treegrid"
          aria-label={props.label}
          aria-description={props.description}
          className="rg"
          columns={columns}
          rows={shown}
          bottomSummaryRows={shownTotals}
          rowKeyGetter={KEY}
          rowClass={ROW_CLASS}
          rowHeight={sizes.row}
          summaryRowHeight={sizes.row - 1}
          headerRowHeight={sizes.heading}
          renderers={renderers}
          onCellKeyDown={onKeyDown}
          onCellPaste={UNCHANGED}
          onCellMouseDown={onMouseDown}
          onCellContextMenu={onContextMenu}
          onCellDoubleClick={onDoubleClick}
          onActivePositionChange={({ rowIdx, column }) => {
            const at = { row: rowIdx, column: column?.idx ?? 0 };
            if (rowIdx < 0 || sameCell(at, latest.current.range.active)) return void (place.current = at);
            if (sameCell(at, place.current)) return;
            place.current = at;
            latest.current.actions.select(oneCell(at));
          }}
        />
      </div>
    </EditorContext>
  );
}
