import { useRef } from 'react';
import type { HistoryEntry } from '../../../shared/contract/schemas.ts';
import { clockTime, longDate } from '../../ui/format-date.ts';
import { useFigureCells } from '../../ui/figure-cells.ts';
import { StateMark } from '../../ui/state-mark.tsx';

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  readonly open: number | null;
  readonly onOpen: (sequence: number) => void;
}

function EntryState({ state }: { readonly state: HistoryEntry['state'] }) {
  if (state === 'undone')
    return (
      <StateMark shape="half" plain>
        Undone since
      </StateMark>
    );
  if (state === 'undo')
    return (
      <StateMark shape="ring" plain>
        Undo
      </StateMark>
    );
  if (state === 'redo')
    return (
      <StateMark shape="ring" plain>
        Redo
      </StateMark>
    );
  return null;
}

const dayOf = (entry: HistoryEntry): string => longDate(entry.at);

interface Day {
  readonly name: string;
  readonly entries: readonly HistoryEntry[];
}

function daysOf(entries: readonly HistoryEntry[]): readonly Day[] {
  const days = Map.groupBy(entries, dayOf);
  return [...days].map(([name, ofDay]) => ({ name, entries: ofDay }));
}

function Row({
  entry,
  open,
  onOpen,
}: {
  readonly entry: HistoryEntry;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  return (
    <tr className={open ? 'open' : undefined} onClick={onOpen}>
      <td className="num dim3">{entry.sequence.toLocaleString('en-GB')}</td>
      <td className="dim">{clockTime(entry.at)}</td>
      <th scope="row" className="action">
        <button type="button" data-cell tabIndex={-1} aria-expanded={open} onClick={onOpen}>
          {entry.action}
        </button>
      </th>
      <td>
        <EntryState state={entry.state} />
      </td>
      <td className="dim">{entry.user}</td>
      <td className="dim reason">{entry.reason}</td>
      <td className="num dim">{entry.changes.toLocaleString('en-GB')}</td>
    </tr>
  );
}

/** One row per action under its day; Enter opens the values it changed. */
export function HistoryList({ entries, open, onOpen }: HistoryListProps) {
  const table = useRef<HTMLTableElement>(null);
  const cells = useFigureCells(table);
  return (
    <table ref={table} className="history-table" {...cells}>
      <caption className="sr">Actions, newest first</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            No.
          </th>
          <th scope="col">Time</th>
          <th scope="col">Action</th>
          <th scope="col">State</th>
          <th scope="col">Person</th>
          <th scope="col">Reason</th>
          <th scope="col" className="num">
            Changes
          </th>
        </tr>
      </thead>
      {daysOf(entries).map((day) => (
        <tbody key={day.name}>
          <tr className="day">
            <th colSpan={7} scope="rowgroup">
              {day.name}
            </th>
          </tr>
          {day.entries.map((entry) => (
            <Row
              key={entry.sequence}
              entry={entry}
              open={entry.sequence === open}
              onOpen={() => onOpen(entry.sequence)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
