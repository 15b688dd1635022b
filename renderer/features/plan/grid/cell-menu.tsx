import { lazy, Suspense } from 'react';
import type { MenuGroup } from '../../../ui/menu.tsx';
import { rectangleOf } from '../../../ui/grid/grid-range.ts';
import type { PlanRow } from '../model/plan-row.ts';
import { setView, usePlanView } from '../state/plan-view.ts';
import { activeRow, type BoardGround } from './active-figure.ts';
import { cellAt, clear, copy, cut, fill, paste, say } from './gestures.ts';
import { openLineDialog } from './line-dialogs.ts';
import { openNote, openReshape, toggleHold } from './mark-gestures.ts';
import { scopeMonths, scopeOf, scopeRows } from './scope.ts';
import { editNames } from './use-grid-actions.ts';

const ContextMenu = lazy(async () => ({ default: (await import('../../../ui/context-menu.tsx')).ContextMenu }));

interface CellMenuProps {
  readonly ground: BoardGround;
  /** Puts the keyboard back into the grid. */
  readonly onClosed: () => void;
}

/** What can be done to the selected cells, at the pointer or under the active cell. */
export function CellMenu({ ground, onClosed }: CellMenuProps) {
  const at = usePlanView((state) => state.menuAt);
  if (!at) return null;
  const close = () => {
    setView({ menuAt: null });
    requestAnimationFrame(() => {
      if (usePlanView.getState().dialog === null) onClosed();
    });
  };
  return (
    <Suspense>
      <ContextMenu
        label="The selected cells"
        at={at}
        groups={groupsFor(ground)}
        onAction={(id) => run(id, ground)}
        onClose={close}
      />
    </Suspense>
  );
}

function groupsFor(ground: BoardGround): MenuGroup[] {
  const scope = scopeOf(ground);
  const why = typeof scope === 'string' ? scope.replace(/\.$/, '') : null;
  const held = scopeRows(ground).flatMap(({ marks }) => scopeMonths(ground).map((month) => marks.held.has(month)));
  const release = held.length > 0 && held.every(Boolean);
  const note = noteRefusal(ground);
  return [
    {
      title: 'Months',
      entries: [
        { id: 'hold', label: release ? 'Release' : 'Hold', keys: 'H', unavailable: why },
        { id: 'profile', label: 'Spread by a profile…', keys: 'Ctrl+Alt+P', unavailable: why },
        { id: 'scale', label: 'Scale by a percentage…', unavailable: why },
        { id: 'shift', label: 'Shift by months…', unavailable: why },
        { id: 'copy year', label: 'Copy a year with an uplift…', unavailable: why },
        { id: 'note', label: 'Note…', keys: 'N', unavailable: note },
      ],
    },
    {
      title: 'Cells',
      entries: [
        { id: 'copy', label: 'Copy', keys: 'Ctrl+C' },
        { id: 'cut', label: 'Cut', keys: 'Ctrl+X', unavailable: why },
        { id: 'paste', label: 'Paste', keys: 'Ctrl+V', unavailable: why },
        { id: 'fill down', label: 'Fill down', keys: 'Ctrl+D', unavailable: why },
        { id: 'fill right', label: 'Fill right', keys: 'Ctrl+R', unavailable: why },
        { id: 'empty', label: 'Empty', keys: 'Delete', unavailable: why },
      ],
    },
    { title: 'Rows', entries: rowEntries(ground) },
  ];
}

function rowEntries(ground: BoardGround) {
  const { hidden } = usePlanView.getState();
  const row = activeRow(ground);
  const column = ground.columns[ground.range.active.column - ground.names];
  const readOnly = ground.setting.readOnly ? 'This plan is open for reading only' : null;
  const lineless = row && row.lineId !== null ? null : 'Choose a line first';
  const named = row && (row.lineId !== null || row.kind === 'intervention') ? row.name : null;
  return [
    {
      id: 'change',
      label: 'Change…',
      unavailable: readOnly ?? (named ? null : 'Choose a line or an intervention first'),
    },
    { id: 'driver', label: 'Compute from a driver…', unavailable: readOnly ?? lineless },
    { id: 'funding', label: 'Funding…', unavailable: readOnly ?? lineless },
    { id: 'sort', label: column ? `Sort by ${column.name}` : 'Sort by name' },
    { id: 'hide', label: 'Hide', unavailable: hideable(ground).length > 0 ? null : 'Totals stay in view' },
    { id: 'show', label: 'Show hidden rows', unavailable: hidden.size > 0 ? null : 'No row is hidden' },
  ];
}

function noteRefusal(ground: BoardGround): string | null {
  const cell = cellAt(ground, ground.range.active);
  if (ground.setting.readOnly) return 'This plan is open for reading only';
  return cell?.row.input && cell.column.kind === 'month' ? null : 'Choose a month of a line first';
}

const hideable = ({ rows, range }: BoardGround): PlanRow[] => {
  const { top, bottom } = rectangleOf(range);
  return rows.slice(top, bottom + 1);
};

function run(id: string, ground: BoardGround): void {
  const row = activeRow(ground);
  switch (id) {
    case 'hold':
      return toggleHold(ground);
    case 'note':
      return openNote(ground);
    case 'profile':
    case 'scale':
    case 'shift':
    case 'copy year':
      return openReshape(ground, id);
    case 'copy':
      return void navigator.clipboard.writeText(copy(ground)).catch(refusedClipboard);
    case 'cut':
      return void navigator.clipboard.writeText(cut(ground)).catch(refusedClipboard);
    case 'paste':
      return void navigator.clipboard.readText().then((text) => paste(ground, text), refusedClipboard);
    case 'fill down':
    case 'fill right':
      return fill(ground, id === 'fill down' ? 'down' : 'right');
    case 'empty':
      return clear(ground);
    case 'change':
      if (row) editNames(row);
      return;
    case 'driver':
    case 'funding':
      return openLineDialog(ground, id);
    case 'sort':
      return sort(ground);
    case 'hide':
      return hide(ground);
    case 'show':
      return setView({ hidden: new Set() });
  }
}

const refusedClipboard = () => say('The clipboard was refused. Use Ctrl+C, Ctrl+X and Ctrl+V in the grid.');

function sort(ground: BoardGround): void {
  const column = ground.columns[ground.range.active.column - ground.names];
  setView({
    order: column ? { by: 'amount', from: column.from, count: column.count, name: column.name } : { by: 'name' },
  });
  say(column ? `Sorted by ${column.name}, largest first.` : 'Sorted by name.');
}

function hide(ground: BoardGround): void {
  const rows = hideable(ground);
  const { hidden } = usePlanView.getState();
  setView({ hidden: new Set([...hidden, ...rows.map(({ key }) => key)]) });
  say(
    `${rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length} rows`} hidden. Totals still contain what is hidden.`,
  );
}
