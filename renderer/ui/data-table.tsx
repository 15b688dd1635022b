import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly key: string;
  readonly heading: ReactNode;
  /** Right-aligned in tabular figures. */
  readonly numeric?: boolean;
  readonly render: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** Names the table; shown only to assistive technology unless a heading beside it says the same. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** The last row, told apart: a total. */
  readonly total?: readonly ReactNode[];
}

/** A plain table with real headings; the first column heads its row. */
export function DataTable<Row>({ caption, columns, rows, rowKey, total }: DataTableProps<Row>) {
  const alignment = (column: TableColumn<Row>) => (column.numeric ? 'num' : undefined);
  return (
    <table>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={alignment(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.key} scope="row" className={alignment(column)}>
                  {column.render(row)}
                </th>
              ) : (
                <td key={column.key} className={alignment(column)}>
                  {column.render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
        {total && (
          <tr className="tot">
            {total.map((content, at) => {
              const column = columns[at];
              return at === 0 ? (
                <th key={column?.key} scope="row">
                  {content}
                </th>
              ) : (
                <td key={column?.key} className={column && alignment(column)}>
                  {content}
                </td>
              );
            })}
          </tr>
        )}
      </tbody>
    </table>
  );
}
