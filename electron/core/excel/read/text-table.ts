import type { ReadBudget } from './read-budget.ts';

const START_SLOTS = 4096;
/** Beyond this the table forgets, so that a long file of nothing but different texts does not fill the memory. */
const REMEMBERED_BYTES = 32 * 2 ** 20;

/** Of the FNV hash. */
export const HASH_FACTOR = 0x01000193;
/** Texts chosen to collide are kept twice instead of searched for ever. */
const MOST_PROBES = 256;

/**
 * The file's one table of texts. A text met again costs a comparison of bytes and no new string: extracts repeat the
 * same few suppliers, codes and dates.
 *
 * `window` sets the bytes that scanning works on; `intern(from, to)` gives the index of the text between two places.
 */
export class TextTable {
  /** Texts new since `takeNew`; their indices count from `firstText`. */
  #fresh: string[] = [];
  #firstText = 0;
  readonly #budget: ReadBudget;

  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;
  #latin: string | null = null;

  /** Open addressing; slot -1 is free. An entry has a hash, a place in the arena and a text index. */
  #slots = new Int32Array(START_SLOTS).fill(-1);
  #entries = 0;
  #hashes = new Int32Array(START_SLOTS / 2);
  #starts = new Uint32Array(START_SLOTS / 2 + 1);
  #indices = new Uint32Array(START_SLOTS / 2);
  #arena: Buffer = Buffer.allocUnsafe(64 * 1024);

  constructor(budget: ReadBudget) {
    this.#budget = budget;
  }

  /** How many texts there are. */
  get count(): number {
    return this.#firstText + this.#fresh.length;
  }

  get firstText(): number {
    return this.#firstText;
  }

  /** Hands over the texts that are new since the last call. */
  takeNew(): string[] {
    const fresh = this.#fresh;
    this.#firstText += fresh.length;
    this.#fresh = [];
    return fresh;
  }

  /** Adds a text without looking whether it is there. Returns its index. */
  add(text: string): number {
    return this.#firstText + this.#fresh.push(text) - 1;
  }

  window(bytes: Buffer, end: number): void {
    this.#bytes = bytes;
    this.#end = end;
    this.#latin = null;
  }

  /** The index of the UTF-8 text that lies in the window from `from` to `to`. */
  intern(from: number, to: number): number {
    const bytes = this.#bytes;
    let hash = 0;
    let high = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at]!;
      high |= byte;
      hash = Math.imul(hash ^ byte, HASH_FACTOR);
    }
    return this.internHashed(from, to, hash, high < 0x80);
  }

  /** As `intern`, where the caller has seen every byte: `hash` as above, `plain` when all are ASCII. */
  internHashed(from: number, to: number, hash: number, plain: boolean): number {
    const mixed = hash ^ (hash >>> 15);
    const mask = this.#slots.length - 1;
    let slot = mixed & mask;
    let probes = 0;
    for (let entry = this.#slots[slot]!; entry >= 0 && probes < MOST_PROBES; entry = this.#slots[slot]!) {
      if (this.#hashes[entry] === mixed && this.#same(entry, from, to)) return this.#indices[entry]!;
      slot = (slot + 1) & mask;
      probes += 1;
    }
    return this.#remember(probes < MOST_PROBES ? slot : -1, mixed, from, to, plain);
  }

  /** Adds the text in the window without looking whether it is there, for columns in which hardly any text repeats. */
  addSpan(from: number, to: number, plain: boolean): number {
    this.#budget.textBytes(to - from);
    return this.add(plain ? this.#plainText(from, to) : this.#bytes.toString('utf8', from, to));
  }

  /** As `intern`, for a text that had to be decoded first. */
  internText(text: string): number {
    const [bytes, end, latin] = [this.#bytes, this.#end, this.#latin];
    const own = Buffer.from(text, 'utf8');
    this.window(own, own.length);
    const index = this.intern(0, own.length);
    this.#bytes = bytes;
    this.#end = end;
    this.#latin = latin;
    return index;
  }

  #same(entry: number, from: number, to: number): boolean {
    const start = this.#starts[entry]!;
    const length = to - from;
    if (this.#starts[entry + 1]! - start !== length) return false;
    const arena = this.#arena;
    const bytes = this.#bytes;
    for (let at = 0; at < length; at += 1) if (arena[start + at] !== bytes[from + at]) return false;
    return true;
  }

  #remember(slot: number, hash: number, from: number, to: number, plain: boolean): number {
    const index = this.addSpan(from, to, plain);
    if (slot < 0) return index;
    const start = this.#starts[this.#entries]!;
    const end = start + to - from;
    if (end > REMEMBERED_BYTES) return this.#forget(index);
    if (end > this.#arena.length) this.#growArena(end);
    this.#bytes.copy(this.#arena, start, from, to);
    this.#slots[slot] = this.#entries;
    this.#hashes[this.#entries] = hash;
    this.#indices[this.#entries] = index;
    this.#entries += 1;
    this.#starts[this.#entries] = end;
    if (this.#entries * 2 >= this.#slots.length) this.#growSlots();
    return index;
  }

  /** Slicing one decoded text is several times faster than decoding each cell. */
  #plainText(from: number, to: number): string {
    this.#latin ??= this.#bytes.toString('latin1', 0, this.#end);
    return this.#latin.slice(from, to);
  }

  #forget(index: number): number {
    this.#slots.fill(-1);
    this.#entries = 0;
    this.#starts[0] = 0;
    return index;
  }

  #growArena(needed: number): void {
    const arena = Buffer.allocUnsafe(Math.max(needed, this.#arena.length * 2));
    this.#arena.copy(arena);
    this.#arena = arena;
  }

  #growSlots(): void {
    const size = this.#slots.length * 2;
    const wider = <T extends Int32Array | Uint32Array>(from: T, to: T): T => (to.set(from), to);
    this.#hashes = wider(this.#hashes, new Int32Array(size / 2));
    this.#indices = wider(this.#indices, new Uint32Array(size / 2));
    this.#starts = wider(this.#starts, new Uint32Array(size / 2 + 1));
    this.#slots = new Int32Array(size).fill(-1);
    for (let entry = 0; entry < this.#entries; entry += 1) {
      let slot = this.#hashes[entry]! & (size - 1);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = entry;
    }
  }
}
