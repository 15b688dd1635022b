/** Count, then noun, as the screens write it: `counted(1, 'row')` is `1 row`, `counted(1204, 'row')` is `1,204 rows`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`;

/** `3,100` */
export const grouped = (count: number): string => count.toLocaleString('en-GB');
