import type { Style } from 'exceljs';

/** Brackets for negatives, an en dash for zero; digits stay under digits. */
export const MONEY_FORMAT = '#,##0.00_);(#,##0.00);"–"_)';

const FONT = { name: 'Calibri', size: 10 } as const;
const INPUT_BLUE = { argb: 'FF174EA6' };
const TINT = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF6F6F3' } } as const;
const HEADING = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0F5C69' } } as const;
const HAIRLINE = { style: 'thin', color: { argb: 'FFCFCFC8' } } as const;
const STRONG = { style: 'medium', color: { argb: 'FF0F5C69' } } as const;

const style = (given: Partial<Style>): Partial<Style> => ({ font: FONT, ...given });
const total = { font: { ...FONT, bold: true }, fill: TINT, border: { top: STRONG } };

/** The styles of every sheet. One object each: the writer keeps one entry per object. */
export const STYLES = {
  title: style({ font: { ...FONT, size: 16, bold: true } }),
  note: style({ font: { ...FONT, italic: true, color: { argb: 'FF4F504A' } } }),
  label: style({ font: { ...FONT, bold: true }, alignment: { vertical: 'top' } }),
  prose: style({ alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' }),
  band: style({ font: { ...FONT, bold: true }, fill: TINT, border: { bottom: HAIRLINE }, numFmt: '@' }),
  heading: style({
    font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: HEADING,
    alignment: { wrapText: true, vertical: 'bottom' },
    numFmt: '@',
  }),
  numberHeading: style({
    font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: HEADING,
    alignment: { wrapText: true, horizontal: 'right', vertical: 'bottom' },
    numFmt: '@',
  }),
  monthHeading: style({
    font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: HEADING,
    alignment: { horizontal: 'right', vertical: 'bottom' },
    numFmt: 'mmm yy',
  }),
  tag: style({ font: { ...FONT, size: 8 }, numFmt: '@' }),
  text: style({ numFmt: '@' }),
  instant: style({ numFmt: 'd mmm yyyy hh:mm', alignment: { horizontal: 'left' } }),
  date: style({ numFmt: 'd mmm yyyy', alignment: { horizontal: 'left' } }),
  input: style({ font: { ...FONT, color: INPUT_BLUE }, numFmt: MONEY_FORMAT }),
  figure: style({ numFmt: MONEY_FORMAT }),
  // Words in place of a figure stand where its digits would.
  calculated: style({ numFmt: MONEY_FORMAT, fill: TINT, alignment: { horizontal: 'right' } }),
  count: style({ numFmt: '0', fill: TINT }),
  totalText: style({ ...total, numFmt: '@' }),
  total: style({ ...total, numFmt: MONEY_FORMAT, alignment: { horizontal: 'right' } }),
  totalCount: style({ ...total, numFmt: '0' }),
} as const;
export type StyleName = keyof typeof STYLES;
