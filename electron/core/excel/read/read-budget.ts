import { FileRefusal, type ReadLimits } from './spreadsheet-file.ts';

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString('en-GB')} MB`;

const SMALLER = 'Leave out what is not needed, or split it into several files';

/** Counts what one reading costs against the limits, and ends it with a clear sentence when it costs too much, or when the signal says so. */
export class ReadBudget {
  readonly limits: ReadLimits;
  #unpacked = 0;
  #cells = 0;
  #textBytes = 0;
  #spent = 0;
  #since = performance.now();

  readonly #signal: AbortSignal | undefined;

  constructor(limits: ReadLimits, signal?: AbortSignal) {
    this.limits = limits;
    this.#signal = signal;
  }

  unpacked(bytes: number): void {
    this.#unpacked += bytes;
    this.#signal?.throwIfAborted();
    this.#watchClock();
    if (this.#unpacked > this.limits.unpackedBytes) {
      throw new FileRefusal(`it unpacks to more than ${mebibytes(this.limits.unpackedBytes)}`, SMALLER);
    }
  }

  cells(count: number): void {
    this.#cells += count;
    if (this.#cells > this.limits.cells) {
      throw new FileRefusal(`it has more than ${this.limits.cells.toLocaleString('en-GB')} filled cells`, SMALLER);
    }
  }

  textBytes(count: number): void {
    this.#textBytes += count;
    if (this.#textBytes > this.limits.textBytes) {
      throw new FileRefusal(`it holds more than ${mebibytes(this.limits.textBytes)} of text`, SMALLER);
    }
  }

  /** The consumer is busy: its time is not the file's fault. */
  pause(): void {
    this.#spent += performance.now() - this.#since;
  }

  resume(): void {
    this.#since = performance.now();
  }

  #watchClock(): void {
    if (this.#spent + performance.now() - this.#since > this.limits.deadline) throw tooSlow(this.limits);
  }
}

export const tooSlow = (limits: ReadLimits): FileRefusal =>
  new FileRefusal(`reading it took longer than ${Math.round(limits.deadline / 1000)} seconds`, SMALLER);

export const fileTooLarge = (limits: ReadLimits): FileRefusal =>
  new FileRefusal(`it is larger than ${mebibytes(limits.fileBytes)}`, SMALLER);
