import { damaged } from './refusals.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith('#') || !(code <= 0x10ffff)) throw damaged(`it uses the unknown entity &${name.slice(0, 20)};`);
  return String.fromCodePoint(code);
}

const unescaped = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/&([^;]{1,32});/g, (_, name: string) => entity(name));

/** Character data of XML: entities, line ends, comments and CDATA sections. */
const characters = (raw: string): string =>
  raw.includes('<!')
    ? raw
        .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
        .map((piece) =>
          piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : unescaped(piece.replace(/<!--[\s\S]*?-->/g, '')),
        )
        .join('')
    : unescaped(raw);

/**
 * A workbook's text as people see it. Beside XML's own escapes Excel writes characters that XML cannot carry as
 * `_x000D_`, and `_x005F_` for an underscore that would look like one (ECMA-376 part 1, 22.9.2.19).
 */
export const decodeXmlText = (raw: string): string =>
  characters(raw).replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
