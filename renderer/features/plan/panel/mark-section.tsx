import { clockTime, longDate } from '../../../ui/format-date.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { ActiveFigure, BoardGround } from '../grid/active-figure.ts';
import { openNote, toggleHold } from '../grid/mark-gestures.ts';

interface MarkSectionProps {
  readonly figure: ActiveFigure;
  readonly ground: BoardGround;
}

/** What a month is marked with: that it is held, set by hand, and what was noted on it. */
export function MarkSection({ figure: { row, column }, ground }: MarkSectionProps) {
  if (column.kind !== 'month') return null;
  const { held, notes, overrides } = row.marks;
  const note = notes.get(column.from);
  const isHeld = held.has(column.from);
  if (!note && !isHeld && !overrides.has(column.from)) return null;
  return (
    <section className="ps" aria-label="Marks">
      {isHeld && (
        <p className="pn-mark">
          <Icon name="pin" small />
          <span>Held: a respread of its quarter or year leaves it as it is.</span>
          {!ground.setting.readOnly && (
            <button type="button" className="link" onClick={() => toggleHold(ground)}>
              Release
            </button>
          )}
        </p>
      )}
      {overrides.has(column.from) && <p className="pn-mark">Set by hand in place of what the driver computes.</p>}
      {note && (
        <>
          <h2>Note</h2>
          <p className="pn-note">{note.text}</p>
          <p className="cap">
            {note.user}, {longDate(note.at)} at {clockTime(note.at)}.{' '}
            {!ground.setting.readOnly && (
              <button type="button" className="link" onClick={() => openNote(ground)}>
                Change
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}
