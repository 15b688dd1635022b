import type { RowBlock } from '../../../../shared/domain/ledger/row-block.ts';

/** A block as it travels between threads: its arrays are moved, and its texts are one text that is cut up again. */
export interface BlockMessage extends Omit<RowBlock, 'texts'> {
  readonly joined: string;
  readonly lengths: Uint32Array;
}

export function packBlock({ texts, ...block }: RowBlock): { message: BlockMessage; moved: ArrayBuffer[] } {
  const lengths = Uint32Array.from(texts, (text) => text.length);
  const { rowNumbers, cellStart, column, kind, value } = block;
  const moved = [rowNumbers, cellStart, column, kind, value, lengths].map(({ buffer }) => buffer as ArrayBuffer);
  return { message: { ...block, joined: texts.join(''), lengths }, moved };
}

export function unpackBlock({ joined, lengths, ...block }: BlockMessage): RowBlock {
  const texts = new Array<string>(lengths.length);
  let at = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    texts[index] = joined.slice(at, (at += lengths[index]!));
  }
  return { ...block, texts };
}
