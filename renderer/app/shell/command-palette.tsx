import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { usePlanDocument } from '../../client/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { ActionContext } from '../actions/action.ts';
import { matching, paletteEntries, type PaletteEntry } from './palette-entries.ts';

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function Option({ id, entry, selected, onChoose }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div
      ref={row}
      id={id}
      className="palette-item"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={entry.unavailable !== null}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {entry.label}
      <span className="x">
        {entry.detail}
        {entry.keys && <Kbd keys={entry.keys} />}
      </span>
    </div>
  );
}

const groupsOf = (entries: readonly PaletteEntry[]): readonly string[] => [...new Set(entries.map((one) => one.group))];

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Commands and figures by name: type, arrow keys, Enter. */
export function CommandPalette({
  context,
  onClose,
}: {
  readonly context: ActionContext;
  readonly onClose: () => void;
}) {
  const { data: document } = usePlanDocument();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const entries = useMemo(() => paletteEntries(document, context), [document, context]);
  const found = useMemo(() => matching(entries, typed), [entries, typed]);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry || entry.unavailable !== null) return;
    onClose();
    // After the dialog has given focus back, so that what is opened may take it.
    setTimeout(entry.choose, 0);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) choose(found[at]);
    else setAt(Math.max(0, Math.min(found.length - 1, at + step)));
  };
  return (
    <Dialog title="Find a figure or run a command" wide onClose={onClose}>
      <div className="field">
        <Icon name="find" small />
        <input
          autoFocus
          role="combobox"
          aria-label="Find"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found[at] ? `${listId}-${found[at].id}` : undefined}
          placeholder="A line, an intervention, a source or a command"
          value={typed}
          onChange={(event) => (setTyped(event.target.value), setAt(0))}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label="Found" tabIndex={-1}>
        {groupsOf(found).map((group) => (
          <div key={group} role="group" aria-label={group}>
            <div className="palette-group" aria-hidden="true">
              {group}
            </div>
            {found
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <Option
                  key={entry.id}
                  id={`${listId}-${entry.id}`}
                  entry={entry}
                  selected={entry === found[at]}
                  onChoose={() => choose(entry)}
                />
              ))}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="dim palette-none">Nothing here is called “{typed}”.</p>}
      <span className="sr" role="status">
        {found.length} found
      </span>
    </Dialog>
  );
}
