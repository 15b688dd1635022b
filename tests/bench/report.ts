import { cpus, totalmem } from 'node:os';
import type { Goal, Measured, Workload } from './workload.ts';

export interface Result {
  readonly workload: Workload;
  readonly measured: readonly Measured[];
}

const MEGABYTE = 1024 * 1024;

const time = (milliseconds: number | null): string =>
  milliseconds === null
    ? ''
    : milliseconds >= 100
      ? `${(milliseconds / 1000).toFixed(2)} s`
      : `${milliseconds.toFixed(2)} ms`;

const memory = (bytes: number | null): string => (bytes === null ? '' : `${Math.round(bytes / MEGABYTE)} MB`);

/** What ours came to against the goal, and whether that is enough; null when it could not be measured. */
export function reached(goal: Goal, measured: readonly Measured[]): { words: string; met: boolean } | null {
  const [ours] = measured;
  const peer = measured.find(({ name }) => name === goal.against);
  switch (goal.of) {
    case 'ratio': {
      if (ours?.median == null || peer?.median == null) return null;
      const ratio = ours.median / peer.median;
      return { words: `${ratio.toFixed(2)} ×`, met: ratio <= goal.most };
    }
    case 'milliseconds':
      return ours?.median == null ? null : { words: time(ours.median), met: ours.median <= goal.most };
    case 'memory':
      return ours?.peakMemory == null ? null : { words: memory(ours.peakMemory), met: ours.peakMemory <= goal.most };
  }
}

const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / MEGABYTE / 1024)} GB, ${process.platform}, Node ${process.version}`;

/** The results as Markdown: a table of what was measured and one of the goals for each workload. */
export function asMarkdown(results: readonly Result[], at: Date): string {
  const parts = results.map(({ workload, measured }) =>
    [
      `## ${workload.name}`,
      '',
      `Input: ${workload.input}.`,
      '',
      '| | version | median | least to most | processor | peak memory | ours ÷ it | rounds |',
      '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      ...measured.map((row) => contenderRow(row, measured[0])),
      '',
      '| goal | reached | |',
      '| --- | ---: | --- |',
      ...workload.goals.map((goal) => goalRow(goal, measured)),
    ].join('\n'),
  );
  return `Measured ${at.toISOString().slice(0, 10)} on ${machine()}.\n\n${parts.join('\n\n')}\n`;
}

function contenderRow(row: Measured, ours: Measured | undefined): string {
  if (row.absent !== null) return `| ${row.name} | | absent: ${row.absent} | | | | | 0 |`;
  const ratio =
    row === ours || ours?.median == null || row.median === null ? '' : `${(ours.median / row.median).toFixed(2)} ×`;
  const spread = `${time(row.least)} to ${time(row.most)}`;
  return `| ${row.name} | ${row.version} | ${time(row.median)} | ${spread} | ${time(row.processorTime)} | ${memory(row.peakMemory)} | ${ratio} | ${row.rounds} |`;
}

function goalRow(goal: Goal, measured: readonly Measured[]): string {
  const found = reached(goal, measured);
  return `| ${goal.words} | ${found?.words ?? 'not measured'} | ${found === null ? '' : found.met ? 'met' : 'missed'} |`;
}
