import type { ProcessRun } from './measured-process.ts';

/** One way of doing a piece of work: ours, or a peer's. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** Why it cannot be run here; null when it can. */
  readonly absent: string | null;
  /** Does the work once; untimed preparation is its own affair. Throws when the result is not right. */
  readonly run: () => Promise<Omit<ProcessRun, 'output'>>;
}

/** What must be reached: ours at most `most` times the peer, or ours alone at most so many milliseconds or bytes. */
export interface Goal {
  readonly words: string;
  readonly of: 'ratio' | 'milliseconds' | 'memory';
  /** The peer's name, for a ratio. */
  readonly against?: string;
  readonly most: number;
}

export interface Workload {
  readonly name: string;
  readonly input: string;
  /** The first is ours. */
  readonly contenders: readonly Contender[];
  readonly goals: readonly Goal[];
}

export interface Measured {
  readonly name: string;
  readonly version: string;
  readonly absent: string | null;
  readonly median: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly peakMemory: number | null;
  /** The median. */
  readonly processorTime: number | null;
  readonly rounds: number;
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** Lets all contenders do the work in turns, as often as told, so that a busy moment of the machine hits all alike. */
export async function runInTurns(
  workload: Workload,
  rounds: number,
  tell: (words: string) => void,
): Promise<Measured[]> {
  const able = workload.contenders.filter(({ absent }) => absent === null);
  const runs = new Map(able.map(({ name }) => [name, [] as Awaited<ReturnType<Contender['run']>>[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const contender of round % 2 === 0 ? able : able.toReversed()) {
      const run = await contender.run();
      runs.get(contender.name)?.push(run);
      tell(`${workload.name}, round ${round + 1} of ${rounds}: ${contender.name} ${run.milliseconds.toFixed(1)} ms`);
    }
  return workload.contenders.map(({ name, version, absent }) => {
    const done = runs.get(name) ?? [];
    const times = done.map(({ milliseconds }) => milliseconds);
    const marks = done.flatMap(({ peakMemory }) => (peakMemory === null ? [] : [peakMemory]));
    const processor = done.flatMap(({ processorTime }) => (processorTime === null ? [] : [processorTime]));
    return {
      name,
      version,
      absent,
      median: median(times),
      least: times.length > 0 ? Math.min(...times) : null,
      most: times.length > 0 ? Math.max(...times) : null,
      peakMemory: marks.length > 0 ? Math.max(...marks) : null,
      processorTime: median(processor),
      rounds: done.length,
    };
  });
}
