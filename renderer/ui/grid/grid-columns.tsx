import type { CalculatedColumn, Column, ColumnOrColumnGroup, RenderEditCellProps } from 'react-data-grid';
import { CellEditor } from './cell-editor.tsx';
import type { GridColumn, GridColumnOrHeading, GridRow } from './grid-types.ts';
import type { SelectedRow } from './selected-rows.ts';

/* The library's columns, made once per layout: nothing in them depends on figures, the selection or the edit. */

export const flatten = <R extends GridRow>(headings: readonly GridColumnOrHeading<R>[]): GridColumn<R>[] =>
  headings.flatMap((one) => ('children' in one ? flatten(one.children) : [one]));

export const depthOf = <R extends GridRow>(headings: readonly GridColumnOrHeading<R>[]): number =>
  Math.max(1, ...headings.map((one) => ('children' in one ? 1 + depthOf(one.children) : 1)));

/** Our column kept on the library's, where the renderers find it. */
export interface CarryingColumn<R extends GridRow> extends Column<SelectedRow<R>, SelectedRow<R>> {
  readonly ours: GridColumn<R>;
}

export const oursOf = (column: CalculatedColumn<SelectedRow<GridRow>, SelectedRow<GridRow>>): GridColumn<GridRow> =>
  (column as unknown as CarryingColumn<GridRow>).ours;

export function buildColumns<R extends GridRow>(
  headings: readonly GridColumnOrHeading<R>[],
): ColumnOrColumnGroup<SelectedRow<R>, SelectedRow<R>>[] {
  return headings.map((one) =>
    'children' in one
      ? { name: one.heading, headerCellClass: one.headingClass, children: buildColumns(one.children) }
      : buildColumn(one),
  );
}

function buildColumn<R extends GridRow>(ours: GridColumn<R>): CarryingColumn<R> {
  const draw = ours.draw ?? ((row: R) => ours.cell(row).text);
  return {
    ours,
    key: ours.key,
    name: ours.heading,
    width: ours.width,
    minWidth: 10,
    frozen: ours.frozen,
    headerCellClass: ours.headingClass,
    editable: ({ row }) => ours.cell(row).editable,
    renderCell: ({ row }) => draw(row.row),
    renderSummaryCell: ({ row }) => draw(row.row),
    summaryCellClass: ({ row }) => `${row.className} ${ours.cell(row).className}`,
    renderEditCell: ({ onClose }: RenderEditCellProps<SelectedRow<R>, SelectedRow<R>>) => (
      <CellEditor onClose={() => onClose(false, true)} />
    ),
    editorOptions: { commitOnOutsideClick: false, closeOnExternalRowChange: false },
  };
}
