// Edits one month of a plan of LINES x 36 in HyperFormula, as often as told, and prints the median time and the totals:
// node recalculate-with-hyperformula.mjs INPUT.json EDITS. Totals: each line's, each group's by month, the whole's.
import { readFileSync } from 'node:fs';
import { HyperFormula } from 'hyperformula';

const { lines, groups, edits } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const letter = (column) =>
  column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
const MONTHS = 36;
const last = lines.length;
// Columns: A the group, B to AK the months, AL to AN the years, AO the line's total.
const rows = lines.map(({ group, months }, i) => [
  group,
  ...months,
  ...[0, 1, 2].map((y) => `=SUM(${letter(1 + y * 12)}${i + 1}:${letter(12 + y * 12)}${i + 1})`),
  `=SUM(AL${i + 1}:AN${i + 1})`,
]);
const totals = Array.from({ length: groups }, (_, g) => [
  g,
  ...Array.from({ length: MONTHS + 4 }, (_, c) => {
    const column = letter(c + 1);
    return `=SUMIF($A$1:$A$${last},$A${last + 1 + g},${column}$1:${column}$${last})`;
  }),
]);
const whole = [
  null,
  ...Array.from({ length: MONTHS + 4 }, (_, c) => `=SUM(${letter(c + 1)}1:${letter(c + 1)}${last})`),
];
const engine = HyperFormula.buildFromArray([...rows, ...totals, whole], { licenseKey: 'gpl-v3' });
const totalOf = () => engine.getCellValue({ sheet: 0, row: last + groups, col: MONTHS + 4 });

const times = edits.map(({ line, month, amount }) => {
  const began = performance.now();
  engine.setCellContents({ sheet: 0, row: line, col: month + 1 }, [[amount]]);
  totalOf();
  return performance.now() - began;
});
times.sort((a, b) => a - b);
console.log(JSON.stringify({ median: times[Math.floor(times.length / 2)], total: totalOf() }));
