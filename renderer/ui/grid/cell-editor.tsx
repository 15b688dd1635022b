import { createContext, useContext, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CellAt } from './grid-range.ts';
import type { EditProblem } from './grid-types.ts';

/**
 * The editor of one cell, with Excel's two manners: text typed over a cell replaces it and the arrows finish it
 * (`replace`); F2 and a double click put the caret into what is there, and the arrows move the caret (`amend`).
 */
export type EditManner = 'replace' | 'amend';

/** What the editor needs of the grid it stands in. */
export interface EditorOwner {
  readonly manner: () => EditManner;
  readonly text: () => string;
  readonly label: () => string;
  readonly editing: (text: string | null, problem: EditProblem) => void;
  readonly commit: (text: string, all: boolean) => EditProblem;
  /** Leaves the editor for the cell a step away; `{ row: 0, column: 0 }` stays. */
  readonly leave: (direction: CellAt, close: () => void) => void;
  /** Lets the grid finish the edit when the pointer goes elsewhere: the function answers whether it could. */
  readonly setFinisher: (finish: (() => boolean) | null) => void;
}

export const EditorContext = createContext<EditorOwner | null>(null);

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

export function CellEditor({ onClose }: { readonly onClose: () => void }) {
  const owner = useContext(EditorContext);
  return owner && <Editor owner={owner} onClose={onClose} />;
}

function Editor({ owner, onClose }: { readonly owner: EditorOwner; readonly onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [problem, setProblem] = useState<EditProblem>(null);
  const [manner, setManner] = useState(owner.manner);
  const [before] = useState(() => (manner === 'amend' ? owner.text() : ''));

  const close = (): true => {
    done.current = true;
    owner.setFinisher(null);
    owner.editing(null, null);
    return true;
  };
  const finish = (all = false): boolean => {
    if (done.current) return true;
    const text = input.current?.value ?? '';
    const refusal = owner.commit(text, all);
    if (refusal === null) return close();
    setProblem(refusal);
    owner.editing(text, refusal);
    return false;
  };

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    owner.editing(before, null);
    // Only as it opens: what is typed later is told by `onChange`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useLayoutEffect(() => {
    owner.setFinisher(finish);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'F2') setManner(manner === 'amend' ? 'replace' : 'amend');
    const step = event.key === 'Escape' ? STAY : leavingStep(event, manner);
    if (step === null) return;
    event.preventDefault();
    if (event.key === 'Escape' ? close() : finish(event.ctrlKey)) owner.leave(step, onClose);
  };
  const onChange = (text: string) => {
    setProblem(null);
    owner.editing(text, null);
  };
  return (
    <input
      ref={input}
      className="g-editor"
      aria-label={owner.label()}
      aria-invalid={problem !== null || undefined}
      defaultValue={before}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPointerDown={() => setManner('amend')}
      onBlur={() => !finish() && close() && owner.leave(STAY, onClose)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
