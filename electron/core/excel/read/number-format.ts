/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in East Asian locales). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;

/** Excel takes no longer format. */
const LONGEST = 255;

/** What a format shows in brackets, quotes and escapes is not a code; `[h]`, `[mm]` and `[ss]` are elapsed time. */
const bareCodes = (format: string): string =>
  format
    .slice(0, LONGEST)
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gs, '')
    .replace(/\[(h+|m+|s+)\]/gi, (_, code: string) => (/m/i.test(code) ? 'n' : code))
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|am\/pm|a\/p/gi, '');

/** `m` means minutes after an hour or before a second, and months elsewhere. */
const withoutMinutes = (codes: string): string =>
  codes.replace(/(h+[^a-z]*)m+/gi, '$1').replace(/m+([^a-z]*s)/gi, '$1');

/**
 * Whether a number format shows a day, month or year: `dd/mm/yyyy` and `[$-809]d mmm yy` do; `[Red]0.00`, `[h]:mm`,
 * `hh:mm` and `0.00E+00` do not, so that their numbers stay numbers. The section for positive numbers decides.
 */
export function isDateFormat(format: string): boolean {
  const positive = bareCodes(format).split(';', 1)[0] ?? '';
  return /[dmy]/i.test(withoutMinutes(positive));
}

/** As `isDateFormat`, for a format given by its number, with the workbook's own formats by theirs. */
export function isDateFormatId(id: number, own: ReadonlyMap<number, string>): boolean {
  const format = own.get(id);
  return format === undefined ? isBuiltInDate(id) : isDateFormat(format);
}
