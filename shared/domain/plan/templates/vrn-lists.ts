import { numbered } from './template-plan.ts';

/** What a violence reduction network works on, after the themes of the national evaluation of 2022 to 2023. */
export const VRN_THEMES = numbered([
  { name: 'Multi-agency working' },
  { name: 'Data sharing' },
  { name: 'Young people and communities' },
  { name: 'Evidence-based interventions' },
  { name: 'Sustainability' },
]);

/** Leicester by neighbourhood, the seven districts of Leicestershire, Rutland, and what serves the whole area. */
export const VRN_LOCALITIES = numbered([
  { code: 'LEI-E', name: 'Leicester east' },
  { code: 'LEI-W', name: 'Leicester west' },
  { code: 'LEI-C', name: 'Leicester central' },
  { code: 'BLA', name: 'Blaby' },
  { code: 'CHA', name: 'Charnwood' },
  { code: 'HAR', name: 'Harborough' },
  { code: 'HIN', name: 'Hinckley and Bosworth' },
  { code: 'MEL', name: 'Melton' },
  { code: 'NWL', name: 'North West Leicestershire' },
  { code: 'OAD', name: 'Oadby and Wigston' },
  { code: 'RUT', name: 'Rutland' },
  { code: 'AREA', name: 'Area-wide' },
]);

const revenue = (code: string, name: string) => ({ code, name, kind: 'revenue' as const });
const capital = (code: string, name: string) => ({ code, name, kind: 'capital' as const });

/** The headings of a return: staff, what is bought, grants awarded, overheads; capital apart. */
export const VRN_CATEGORIES = numbered([
  revenue('PAY', 'Pay'),
  revenue('ONC', 'On-costs'),
  revenue('OVT', 'Officer overtime'),
  revenue('COM', 'Commissioned services'),
  revenue('GRA', 'Community grants'),
  revenue('EVA', 'Evaluation'),
  revenue('TRN', 'Training and communications'),
  revenue('EQP', 'Equipment and systems'),
  revenue('OVH', 'Overheads'),
  capital('CAP', 'Capital equipment'),
]);
