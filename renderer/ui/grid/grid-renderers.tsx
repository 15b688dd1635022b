import type { Key } from 'react';
import { Cell, Row, type CellRendererProps, type RenderRowProps, type Renderers } from 'react-data-grid';
import { oursOf } from './grid-columns.tsx';
import type { GridRow } from './grid-types.ts';
import { isSelected, selectionClass, type SelectedRow } from './selected-rows.ts';

/** Adds to the library's rows and cells what makes them a tree with a selected range, for the eye and for the ear. */
type Selected = SelectedRow<GridRow>;

function renderCell(key: Key, props: CellRendererProps<Selected, Selected>) {
  const { row, span } = props.row;
  const index = props.column.idx;
  const ours = oursOf(props.column);
  const view = ours.cell(row);
  const beside = span !== null && ours.frozen ? ' g-beside' : '';
  return (
    <Cell
      key={key}
      {...props}
      className={`${view.className}${beside}${selectionClass(span, index, props.isCellActive)}`}
      role={ours.rowHeader ? 'rowheader' : 'gridcell'}
      aria-label={view.label}
      aria-selected={props.isCellActive || isSelected(span, index)}
    />
  );
}

function renderRow(key: Key, props: RenderRowProps<Selected, Selected>) {
  const { level, open } = props.row.row;
  return <Row key={key} {...props} aria-level={level} aria-expanded={open ?? undefined} />;
}

// The library's renderers are typed for one row type; these serve any.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const renderers: Renderers<any, any> = { renderCell, renderRow };
