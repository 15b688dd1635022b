import { usePlanView } from '../state/plan-view.ts';
import { describe, type BoardGround } from './active-figure.ts';

/** Where the cursor is, what stands there or is being typed, and why it is locked. */
export function FormulaBar({ ground }: { readonly ground: BoardGround }) {
  const editing = usePlanView((state) => state.editing);
  const said = usePlanView((state) => state.said);
  const active = describe(ground);
  const note = editing?.problem ?? (editing ? 'Enter sets it, Esc leaves it as it was.' : (said ?? active.note));
  return (
    <div className="fx" role="group" aria-label="Active cell">
      <span className="addr">{active.address}</span>
      <span className="dim3" aria-hidden="true">
        =
      </span>
      {editing ? (
        <b className={editing.problem === null ? 'fx-typed' : 'fx-typed bad'}>{editing.text}</b>
      ) : (
        <>
          {active.kind !== '' && <span>{active.kind}</span>}
          <b>{active.amount}</b>
        </>
      )}
      <span className={editing?.problem ? 'rr adv' : 'rr dim3'} title={note}>
        {note}
      </span>
    </div>
  );
}
