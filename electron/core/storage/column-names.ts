import type { StoredRow, Value } from './row-change.ts';

/** `themeId` → `theme_id`. */
const columnName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The fields of an input that are given, as columns: names in the file's form, flags as 0 and 1. */
export const asColumns = (fields: Readonly<Record<string, Value | boolean | undefined>>): StoredRow =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[columnName(field), typeof value === 'boolean' ? Number(value) : value]],
    ),
  );
