import { FileRefusal } from './spreadsheet-file.ts';

/** Sentences that several readers say. */
const AGAIN = 'Open it in Excel and save it again as .xlsx, or ask for the file again';

export const damaged = (what: string): FileRefusal => new FileRefusal(`it is damaged: ${what}`, AGAIN);

export const cutShort = (): FileRefusal =>
  new FileRefusal('its end is missing: it was cut short on the way here', 'Copy or download it again');

export const entitiesRefused = (part: string): FileRefusal =>
  new FileRefusal(
    `${part} declares entities, which Excel never writes and which can be made to fill the memory`,
    'Ask whoever sent it for a fresh export',
  );
