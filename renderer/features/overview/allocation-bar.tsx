import type { SourceYear } from '../../../shared/domain/plan/source-years.ts';

const WIDTH = 66;

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

/** Of the allocation: spent (solid), committed (hatched), forecast (tint to the mark); the end mark is the allocation. */
export function AllocationBar({ row }: { readonly row: SourceYear }) {
  const { allocation, actual, committed, forecast } = row;
  if (allocation === null || allocation <= 0) return null;
  const share = (amount: number) => Math.min(Math.max(amount / allocation, 0), 1);
  const spent = share(actual) * WIDTH;
  const owed = Math.min(share(committed) * WIDTH, WIDTH - spent);
  const end = share(forecast) * WIDTH;
  const known = (['actual', 'committed', 'forecast'] as const).filter((figure) => !row.notEntered.has(figure));
  const shares = known.map((figure) => `${figure} ${percent(row[figure] / allocation)}`);
  const label =
    shares.length === 0 ? 'Nothing entered against the allocation' : `Of the allocation: ${shares.join(', ')}`;
  return (
    <svg width={WIDTH + 2} height="12" role="img" aria-label={label}>
      <rect y="3" width={WIDTH} height="6" fill="var(--none-bg)" />
      <rect y="3" width={end} height="6" fill="var(--c-band)" />
      <rect y="3" width={spent} height="6" fill="var(--c-actual)" />
      <rect x={spent} y="3" width={owed} height="6" fill="url(#committed-hatch)" />
      {known.includes('forecast') && <path d={`M${end} 1v10`} stroke="var(--c-forecast)" strokeWidth="1.5" />}
      <path d={`M${WIDTH} 0v12`} stroke="var(--text)" strokeWidth="1.5" />
    </svg>
  );
}

/** The hatching that bars and chart refer to; once per screen. */
export function CommittedHatch() {
  return (
    <svg width="0" height="0" className="hatch" aria-hidden="true">
      <defs>
        <pattern id="committed-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="var(--surface)" />
          <rect width="2" height="4" fill="var(--c-commit)" />
        </pattern>
      </defs>
    </svg>
  );
}
