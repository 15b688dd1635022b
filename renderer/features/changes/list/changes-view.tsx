import { useState } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PendingBox } from '../pending/pending-box.tsx';
import type { ChangesGround } from '../use-ground.ts';
import { ChangeDetails } from './change-details.tsx';
import { ChangeTable } from './change-table.tsx';

const ORDER = ['requested', 'draft', 'approved', 'refused', 'withdrawn'] as const;

/** What differs and is not requested; every change made so far, those that wait first; one opened beside. */
export function ChangesView({ ground }: { readonly ground: ChangesGround }) {
  const { changes } = ground.document;
  const [opened, setOpened] = useState<number | null>(null);
  const list = changes.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.id - a.id);
  const shown = list.find(({ id }) => id === opened) ?? list[0] ?? null;
  return (
    <div className="ch-halves">
      <div className="ch-column">
        <PendingBox ground={ground} onMade={setOpened} />
        <section className="box" aria-label="Changes">
          <div className="t">
            <h2>Virements, reprofiles and changes</h2>
            <span className="cap">those that wait first</span>
          </div>
          {list.length === 0 ? (
            <EmptyState title="Nothing has been requested yet">
              A change gets its number, V-001, R-001 or C-001, when it is drafted or requested.
            </EmptyState>
          ) : (
            <ChangeTable changes={list} shown={shown} onOpen={setOpened} />
          )}
        </section>
      </div>
      {shown && <ChangeDetails key={shown.id} change={shown} ground={ground} />}
    </div>
  );
}
