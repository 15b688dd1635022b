import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ByteSource } from './byte-source.ts';
import type { ReadBudget } from './read-budget.ts';
import { damaged, entitiesRefused } from './refusals.ts';
import { FileRefusal } from './spreadsheet-file.ts';
import { unpackText } from './unpack-part.ts';
import type { ZipPart } from './zip-directory.ts';

/** An opening tag of a small part, without namespaces: strict workbooks use others than the usual. */
export interface Tag {
  readonly name: string;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
  /** An attribute's text by local name; `undefined` when it is absent. */
  attribute(name: string): string | undefined;
}

function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  return Object.values(tag.attributes).find(({ local }) => local === name)?.value;
}

/** Reads a small XML part (workbook, relations, styles) tag by tag; sheets and texts have their own scanners. */
export async function readSmallPart(
  source: ByteSource,
  part: ZipPart,
  budget: ReadBudget,
  onTag: (tag: Tag) => void,
): Promise<void> {
  const text = await unpackText(source, part, budget);
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  parser.on('doctype', () => {
    throw entitiesRefused(part.name);
  });
  parser.on('opentag', (tag) => {
    onTag({ name: tag.local, path, attribute: (name) => attributeOf(tag, name) });
    path.push(tag.local);
  });
  parser.on('closetag', () => path.pop());
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged(`${part.name} is not well-formed`);
  }
}
