const DAY = 86_400_000;

/**
 * Days since 1970-01-01 for a serial number of Excel, which counts 1900-01-01 as 1 and believes that there was a
 * 29 February 1900 (serial 60, which here falls on the 28th). Workbooks that count from 1904 take 1904-01-01 as 0.
 */
export function excelDay(serial: number, from1904: boolean): number {
  if (from1904) return serial - 24_107;
  return serial >= 60 ? serial - 25_569 : serial - 25_568;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/;

/** Days since 1970-01-01 for the ISO dates of strict workbooks (`2022-04-01`, `2022-04-01T12:00:00`), else `NaN`. */
export function isoDay(text: string): number {
  const found = ISO.exec(text.trim());
  if (found === null) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day) return Number.NaN;
  return (midnight + ((hour * 60 + minute) * 60 + second) * 1000) / DAY;
}
