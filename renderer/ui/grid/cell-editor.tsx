import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CellAt } from './grid-range.ts';
import type { EditProblem } from './grid-types.ts';

/**
 * The editor of one cell, with Excel's two manners: text typed over a cell replaces it and the arrows finish it
 * (`replace`); F2 and a double click put the caret into what is there, and the arrows move the caret (`amend`).
 */
export type EditManner = 'replace' | 'amend';

export interface EditorOwner {
  readonly manner: EditManner;
  readonly text: string;
  readonly label: string;
  readonly editing: (text: string | null, problem: EditProblem) => void;
  readonly commit: (text: string, all: boolean) => EditProblem;
  /** Leaves the editor for the cell a step away; `{ row: 0, column: 0 }` stays. */
  readonly leave: (direction: CellAt) => void;
  /** Lets the grid finish the edit when the pointer goes elsewhere; answers whether it could. */
  readonly finisher: { current: (() => boolean) | null };
}

const STAY: CellAt = { row: 0, column: 0 };

const LEAVING_KEYS: Readonly<Record<string, CellAt>> = {
  Enter: { row: 1, column: 0 },
  'Shift+Enter': { row: -1, column: 0 },
  Tab: { row: 0, column: 1 },
  'Shift+Tab': { row: 0, column: -1 },
};

const ARROWS: Readonly<Record<string, CellAt>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function leavingStep(event: KeyboardEvent, manner: EditManner): CellAt | null {
  if (event.key === 'Enter' && event.ctrlKey) return STAY;
  const key = event.shiftKey ? `Shift+${event.key}` : event.key;
  return LEAVING_KEYS[key] ?? (manner === 'replace' ? (ARROWS[key] ?? null) : null);
}

export function CellEditor({ owner }: { readonly owner: EditorOwner }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [problem, setProblem] = useState<EditProblem>(null);
  const manner = useRef(owner.manner);

  const finish = (all = false): boolean => {
    if (done.current) return true;
    const text = input.current?.value ?? '';
    const refusal = owner.commit(text, all);
    if (refusal === null) return close();
    setProblem(refusal);
    owner.editing(text, refusal);
    return false;
  };
  const close = (): true => {
    done.current = true;
    owner.finisher.current = null;
    owner.editing(null, null);
    return true;
  };

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    owner.editing(input.current?.value ?? '', null);
  }, []);
  useLayoutEffect(() => {
    owner.finisher.current = finish;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'F2') manner.current = manner.current === 'amend' ? 'replace' : 'amend';
    const step = event.key === 'Escape' ? STAY : leavingStep(event, manner.current);
    if (step === null) return;
    event.preventDefault();
    if (event.key === 'Escape' ? close() : finish(event.ctrlKey)) owner.leave(step);
  };
  return (
    <input
      ref={input}
      className="g-editor"
      aria-label={owner.label}
      aria-invalid={problem !== null || undefined}
      defaultValue={owner.manner === 'amend' ? owner.text : ''}
      onChange={(event) => {
        setProblem(null);
        owner.editing(event.target.value, null);
      }}
      onKeyDown={onKeyDown}
      onPointerDown={() => (manner.current = 'amend')}
      onBlur={() => !finish() && close() && owner.leave(STAY)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
