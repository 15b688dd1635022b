import { format } from 'date-fns';
import type { ReactNode } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { counted } from '../counted.ts';
import { fileSize, sheetFacts, textFacts } from './file-words.ts';
import type { Reading } from './import-state.ts';

interface FileFactsProps {
  readonly reading: Reading;
  /** What can be done with the file. */
  readonly children: ReactNode;
}

/** What was found in the file: size, sheets, heading row, encoding. */
export function FileFacts({ reading: { file, inspection }, children }: FileFactsProps) {
  const { sheets } = inspection;
  const hidden = sheets.filter((sheet) => sheet.hidden).length;
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const facts = [
    `${fileSize(file.size)}, saved ${format(new Date(file.savedAt), 'd MMMM yyyy, HH:mm')}`,
    textFacts(inspection),
    sheets.length === 1 ? sheetFacts(sheets[0]!) : `${counted(rows, 'row')} in ${counted(sheets.length, 'sheet')}`,
    hidden === 0 ? null : `${counted(hidden, 'hidden sheet')}`,
  ].filter((fact) => fact !== null);
  return (
    <section className="box" aria-label="The file">
      <div className="t lg-file">
        <Icon name="file" />
        <h2>{file.name}</h2>
        <span className="cap lg-grow">{facts.map((fact) => `${fact}.`).join(' ')}</span>
        <span className="x">{children}</span>
      </div>
    </section>
  );
}
