const CANDIDATES = [',', ';', '\t', '|'];
const MOST_RECORDS = 200;

/** How often a delimiter stands outside quotes in each record that is not blank. */
function countPerRecord(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let filled = false;
  for (let at = 0; at < text.length && counts.length < MOST_RECORDS; at += 1) {
    const char = text[at]!;
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === delimiter) count += 1;
    if (char !== '\n' && char !== '\r') filled = true;
    else {
      if (filled) counts.push(count);
      count = 0;
      filled = false;
    }
  }
  if (filled && counts.length === 0) counts.push(count);
  return counts;
}

/** Rewards a count that most records share, and among those the higher one. */
function score(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  frequency.delete(0);
  const [mode = 0, times = 0] = [...frequency].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const share = counts.length === 0 ? 0 : times / counts.length;
  return Math.log2(mode + 1) * share * share;
}

/** The character that separates the cells, judged from the file's first records; a comma when there is no sign. */
export function sniffDelimiter(start: string): string {
  let best = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const found = score(countPerRecord(start, candidate));
    if (found > bestScore) {
      best = candidate;
      bestScore = found;
    }
  }
  return best;
}

const NAMED = /^"?sep=([\t -~])"?(?:\r\n|\r|\n|$)/i;

/** Excel's own first line `sep=;` names the delimiter and is no row: the delimiter and the line's length in characters. */
export function namedDelimiter(start: string): { delimiter: string; length: number } | null {
  const found = NAMED.exec(start);
  return found === null ? null : { delimiter: found[1]!, length: found[0].length };
}
