import { posix } from 'node:path';
import type { SheetInfo } from '../../../../shared/domain/ledger/row-block.ts';
import type { ByteSource } from './byte-source.ts';
import { isDateFormatId } from './number-format.ts';
import type { ReadBudget } from './read-budget.ts';
import { readSmallPart } from './small-part.ts';
import { damaged } from './refusals.ts';
import type { ZipPart } from './zip-directory.ts';

/** What has to be known of a workbook before its sheets can be read. */
export interface WorkbookParts {
  readonly sheets: readonly (SheetInfo & { readonly part: ZipPart })[];
  readonly sharedStrings: ZipPart | null;
  /** By cell style: 1 where its number format shows a date. */
  readonly dateStyles: Uint8Array;
  /** Days count from 1904-01-01 (older Macintosh workbooks) and not from 1899-12-30. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `chartsheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  readonly target: string;
}

interface Reading {
  readonly source: ByteSource;
  readonly parts: ReadonlyMap<string, ZipPart>;
  readonly budget: ReadBudget;
}

const relationsName = (owner: string): string =>
  posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`);

function resolveTarget(owner: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target);
  return posix.normalize(path).toLowerCase();
}

async function readRelations({ source, parts, budget }: Reading, owner: string): Promise<Relation[]> {
  const part = parts.get(relationsName(owner).toLowerCase());
  const relations: Relation[] = [];
  if (part === undefined) return relations;
  await readSmallPart(source, part, budget, (tag) => {
    const target = tag.attribute('Target');
    if (tag.name !== 'Relationship' || target === undefined || tag.attribute('TargetMode') === 'External') return;
    const type = tag.attribute('Type') ?? '';
    relations.push({
      id: tag.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(owner, target),
    });
  });
  return relations;
}

async function readDateStyles({ source, budget }: Reading, part: ZipPart | undefined): Promise<Uint8Array> {
  const own = new Map<number, string>();
  const formatIds: number[] = [];
  if (part === undefined) return new Uint8Array(1);
  await readSmallPart(source, part, budget, (tag) => {
    const id = Number(tag.attribute('numFmtId') ?? 0);
    if (tag.name === 'numFmt' && tag.path.at(-1) === 'numFmts') own.set(id, tag.attribute('formatCode') ?? '');
    if (tag.name === 'xf' && tag.path.at(-1) === 'cellXfs') formatIds.push(id);
  });
  return Uint8Array.from(formatIds, (id) => (isDateFormatId(id, own) ? 1 : 0));
}

interface SheetEntry extends SheetInfo {
  readonly relation: string;
}

async function readWorkbook(
  { source, budget }: Reading,
  part: ZipPart,
): Promise<{ from1904: boolean; sheets: SheetEntry[] }> {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readSmallPart(source, part, budget, (tag) => {
    if (tag.name === 'workbookPr' && tag.path.length === 1)
      from1904 = /^(1|true|on)$/.test(tag.attribute('date1904') ?? '');
    if (tag.name !== 'sheet' || tag.path.at(-1) !== 'sheets') return;
    const hidden = (tag.attribute('state') ?? 'visible') !== 'visible';
    sheets.push({ name: tag.attribute('name') ?? '', hidden, relation: tag.attribute('id') ?? '' });
  });
  return { from1904, sheets };
}

/** Chart, dialog and macro sheets hold no cells and are passed over. */
function placeSheets(
  { parts }: Reading,
  entries: readonly SheetEntry[],
  relations: readonly Relation[],
): WorkbookParts['sheets'] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return entries.flatMap(({ name, hidden, relation: id }) => {
    const relation = byId.get(id);
    if (relation !== undefined && relation.type !== 'worksheet') return [];
    const part = relation && parts.get(relation.target);
    if (part === undefined) throw damaged(`the sheet “${name}” is missing from it`);
    return [{ name, hidden, part }];
  });
}

/** Finds and reads the small parts of a workbook. Throws `FileRefusal` when one that is needed is missing or damaged. */
export async function readWorkbookParts(
  source: ByteSource,
  parts: ReadonlyMap<string, ZipPart>,
  budget: ReadBudget,
): Promise<WorkbookParts> {
  const reading = { source, parts, budget };
  const root = (await readRelations(reading, '')).find(({ type }) => type === 'officeDocument');
  const name = root?.target ?? 'xl/workbook.xml';
  const part = parts.get(name);
  if (part === undefined) throw damaged('its list of sheets is missing');
  const relations = await readRelations(reading, part.name);
  const { from1904, sheets } = await readWorkbook(reading, part);
  const partOf = (type: string): ZipPart | undefined =>
    parts.get(relations.find((relation) => relation.type === type)?.target ?? '');
  return {
    sheets: placeSheets(reading, sheets, relations),
    sharedStrings: partOf('sharedStrings') ?? null,
    dateStyles: await readDateStyles(reading, partOf('styles')),
    from1904,
  };
}
