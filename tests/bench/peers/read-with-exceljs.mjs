// Reads a ledger with ExcelJS's streaming reader: node read-with-exceljs.mjs FILE. Prints rows and the sum of column J.
import ExcelJS from 'exceljs';

let rows = -1;
let cells = 0;
let pence = 0;
const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
});
for await (const sheet of reader)
  for await (const row of sheet) {
    rows += 1;
    const amount = row.getCell(10).value;
    if (typeof amount === 'number') pence += Math.round(amount * 100);
    cells += row.values.length;
  }
console.log(JSON.stringify({ rows, sum: pence, cells }));
