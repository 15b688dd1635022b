import type { ExaminedFile } from './examine-file.ts';
import { normalHeading } from './heading-text.ts';
import type { ImportProfile } from './ledger-types.ts';
import { headingsOfMapping } from './sheet-layout.ts';

/** Every heading that the profiles' mappings name, as they are compared. */
export const headingsOfProfiles = (profiles: readonly ImportProfile[]): Set<string> =>
  new Set(profiles.flatMap(({ mapping }) => [...headingsOfMapping(mapping)]));

/**
 * The saved profile that fits the file: one of its visible sheets has every heading that the profile's mapping names,
 * wherever the columns have moved to. Of several, the one whose headings agree most with the sheet's, then the newest.
 */
export function matchingProfile(examined: ExaminedFile, profiles: readonly ImportProfile[]): ImportProfile | null {
  let best: { profile: ImportProfile; likeness: number } | null = null;
  for (const profile of profiles) {
    const likeness = Math.max(0, ...visibleHeadings(examined).map((headings) => likenessOf(headings, profile)));
    if (likeness > 0 && likeness >= (best?.likeness ?? 0)) best = { profile, likeness };
  }
  return best?.profile ?? null;
}

const visibleHeadings = ({ sheets }: ExaminedFile): Set<string>[] =>
  sheets.flatMap(({ hidden, headingRow }) =>
    hidden || !headingRow ? [] : [new Set(headingRow.headings.map(({ normal }) => normal))],
  );

/** The share of headings that both have, of all that either has; 0 when one that the mapping names is missing. */
function likenessOf(headings: ReadonlySet<string>, { headings: saved, mapping }: ImportProfile): number {
  if (![...headingsOfMapping(mapping)].every((heading) => headings.has(heading))) return 0;
  const known = new Set(saved.map(normalHeading));
  return headings.intersection(known).size / headings.union(known).size;
}
