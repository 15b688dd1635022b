import ExcelJS from 'exceljs';
import type { Session } from '../../electron/core/core-types.ts';
import { valueOf } from './tiny-plan.ts';

/** Hands a text file over to the session and answers its id. */
export async function stageCsv(session: Session, name: string, lines: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
  return valueOf(await session.call('stage-file', { name, bytes })).fileId;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly ExcelJS.CellValue[])[];
}

/** Hands a workbook over to the session and answers its id. */
export async function stageWorkbook(session: Session, name: string, sheets: readonly WorkbookSheet[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const { name: title, hidden, rows } of sheets) {
    const sheet = book.addWorksheet(title, { state: hidden ? 'hidden' : 'visible' });
    for (const row of rows) sheet.addRow([...row]);
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return valueOf(await session.call('stage-file', { name, bytes })).fileId;
}

/** A month of the tiny plan's ledger: V100 is coded by its rule, the rest is not. */
export const MONTH = [
  'Date,Supplier,Order number,Cost centre,Account,Text,Net amount',
  '14/04/2022,Harbour Trust,4500218,V100,4010,Navigators April,"4,500.00"',
  '20/04/2022,Post Office,,V900,4300,Stamps,12.50',
  '20/04/2022,Post Office,,V900,4300,Stamps,12.50',
  '20/04/2022,Post Office,,V900,4300,Stamps,12.50',
  '28/04/2022,Print Works,,V900,4301,Leaflets,£240.10',
];
