import { Icon } from '../../../ui/icon.tsx';
import type { PlanRow } from '../model/plan-row.ts';

/** A row's name behind its chevron and code. The chevron carries the row's key; the grid's owner hears the press. */
export function NameCell({ row }: { readonly row: PlanRow }) {
  return (
    <span className="name">
      {row.open !== null && (
        <span className="name-toggle" data-toggle={row.key} aria-hidden="true">
          <Icon name={row.open ? 'down' : 'right'} small />
        </span>
      )}
      {row.code !== '' && <span className="name-code">{row.code} </span>}
      <span className="name-words" title={row.name}>
        {row.name}
      </span>
    </span>
  );
}
