import { AS_ERROR, BLANK, type TextLookup } from './block-builder.ts';
import { damaged } from './refusals.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { TextTable } from './text-table.ts';

/** Gives each shared text an index in the file's table when a row first uses it. */
export class SharedTextIndices implements TextLookup {
  readonly #shared: SharedStrings;
  readonly #texts: TextTable;
  known = new Float64Array(1024);

  constructor(shared: SharedStrings, texts: TextTable) {
    this.#shared = shared;
    this.#texts = texts;
  }

  find(reference: number): number {
    const known = reference < this.known.length ? this.known[reference]! : 0;
    return known > 0 ? known : this.#assign(reference);
  }

  #assign(reference: number): number {
    const text = this.#shared.text(reference);
    if (text === undefined) throw damaged(`a cell refers to text ${reference + 1} of ${this.#shared.count}`);
    const index = this.#shared.isTooLong(reference) ? AS_ERROR : 0;
    if (reference >= this.known.length) this.#widen();
    const found = text === '' ? BLANK : index + this.#texts.add(text) + 2;
    this.known[reference] = found;
    return found;
  }

  #widen(): void {
    const wider = new Float64Array(Math.max(this.#shared.count, this.known.length * 2));
    wider.set(this.known);
    this.known = wider;
  }
}
