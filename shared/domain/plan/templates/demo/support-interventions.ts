import type { Post } from '../../../drivers/driver-types.ts';
import { pence } from '../../../money/pence.ts';
import { onCosts, pay, type DemoDriver, type DemoIntervention } from './demo-types.ts';

const COUNTY = { BLA: 600, CHA: 1200, HAR: 500, HIN: 700, MEL: 400, NWL: 700, OAD: 400, RUT: 300 };

/** One post, budgeted as pay on one line and as on-costs on the next. */
const engagementOfficer = (part: Post['part']): DemoDriver => ({
  kind: 'posts',
  definition: {
    posts: [
      {
        title: 'Engagement officer',
        point: 'SCP 25',
        salary: null,
        fte: '1',
        starts: null,
        ends: null,
        pension: 'LGPS',
        vacancyPercent: '0',
        incrementsTo: null,
        award: 'NJC',
        part,
      },
    ],
  },
});

/** Ten desks, recharged at each quarter's end. */
const DESKS: DemoDriver = {
  kind: 'quantity',
  definition: {
    unit: 'desks',
    unitCost: pence(600_00),
    volumes: Array.from({ length: 36 }, (_, month) => (month % 3 === 2 ? '10' : null)),
    indexed: true,
  },
};

/** Who runs the network, what it knows, and what it learns. */
export const SUPPORT_INTERVENTIONS: readonly DemoIntervention[] = [
  {
    code: 'COR',
    name: 'Core team',
    theme: 'Multi-agency working',
    costCentre: 'V101',
    provider: 'Violence Reduction Network',
    starts: '2022-04-01',
    ends: '2025-03-31',
    status: 'live',
    localities: { AREA: 10_000 },
    lines: [
      pay('Director of the network', '20101', { SET: [62_400, 65_000, 66_600] }, { rate: [10_050, 10_000] }),
      pay('Programme managers', '20102 20103', { SET: [66_000, 68_600, 70_400] }, { rate: [9_950, 9_900] }),
      pay('Business support', '20104', { SET: [27_600, 28_800, 29_500] }),
      onCosts('20101 20102 20103 20104', { SET: [47_400, 49_400, 50_600] }, { rate: [9_950, 9_900] }),
      {
        category: 'TRN',
        description: 'Staff training and travel',
        funding: { SET: [6_000, 6_000, 6_000] },
        profile: 'even',
        spending: {
          how: 'purchases',
          suppliers: ['Corporate card', 'Linnet Rail Bookings', 'Staff expenses'],
          texts: ['Travel to network meeting', 'Conference fee', 'Mileage', 'Room and refreshments'],
        },
        rate: [9_100, 8_600],
      },
      {
        category: 'OVH',
        description: 'Accommodation and IT recharge',
        funding: { SET: [24_000, 24_500, 25_000] },
        profile: 'quarterly',
        spending: { how: 'recharge', text: 'Accommodation and IT recharge' },
        rate: [10_000, 10_000],
        driver: DESKS,
      },
      {
        category: 'OVH',
        description: 'Finance and audit support',
        funding: { SET: [6_000, 6_200, 6_400] },
        profile: 'quarterly',
        spending: { how: 'recharge', text: 'Finance support recharge' },
        rate: [10_000, 10_000],
      },
      {
        category: 'EQP',
        description: 'Laptops and telephones',
        funding: { SET: [5_400, 1_200, 1_200] },
        profile: 'spring and autumn',
        spending: {
          how: 'purchases',
          suppliers: ['Pennybrook Systems'],
          texts: ['Laptop', 'Mobile telephones', 'Docking station'],
        },
        rate: [10_150, 9_500],
      },
    ],
  },
  {
    code: 'DAT',
    name: 'Data sharing and needs assessment',
    theme: 'Data sharing',
    costCentre: 'V109',
    provider: 'Violence Reduction Network',
    starts: '2022-04-01',
    ends: '2025-03-31',
    status: 'live',
    localities: { AREA: 10_000 },
    lines: [
      pay('Analysts', '20109 20110', { SET: [56_000, 58_200, 59_700] }, { rate: [9_500, 9_900], idle: [5, 6] }),
      onCosts('20109 20110', { SET: [15_100, 15_700, 16_100] }, { rate: [9_500, 9_900], idle: [5, 6] }),
      {
        category: 'EQP',
        description: 'Data platform licence and hosting',
        funding: { SET: [18_000, 18_600, 19_200] },
        profile: 'quarterly',
        spending: { how: 'contract', supplier: 'Tallow Lane Data Services', orders: 'whole', share: 10_000 },
      },
      {
        category: 'COM',
        description: 'Strategic needs assessment',
        funding: { SET: [12_000, null, 10_000] },
        profile: 'report stages',
        spending: { how: 'contract', supplier: 'Wold and Hollow Research', orders: 'yearly', share: 9_800 },
      },
      {
        category: 'TRN',
        description: 'Information-sharing workshops',
        funding: { SET: [3_000, 3_000, 3_000] },
        profile: 'spring and autumn',
        spending: {
          how: 'purchases',
          suppliers: ['Larch House Venues', 'Corporate card'],
          texts: ['Workshop room', 'Workshop materials'],
        },
        rate: [9_300, 8_900],
      },
    ],
  },
  {
    code: 'EVL',
    name: 'Evaluation',
    theme: 'Evidence-based interventions',
    costCentre: 'V110',
    provider: 'Northwold Evaluation Partnership',
    starts: '2022-04-01',
    ends: '2025-03-31',
    status: 'live',
    localities: {},
    lines: [
      {
        category: 'EVA',
        description: 'Evaluation contract',
        funding: { SET: [82_000, 90_000, 90_000] },
        profile: 'report stages',
        spending: { how: 'contract', supplier: 'Northwold Evaluation Partnership', orders: 'whole', share: 10_000 },
      },
      {
        category: 'EVA',
        description: 'Rapid evidence reviews',
        funding: { SET: [14_000, 12_000, 12_000] },
        profile: 'quarterly',
        spending: { how: 'contract', supplier: 'Wold and Hollow Research', orders: 'yearly', share: 9_700 },
      },
      {
        category: 'EVA',
        description: 'Survey of young people',
        funding: { SET: [8_000, 8_000, 8_000] },
        profile: 'two rounds',
        spending: { how: 'contract', supplier: 'Clearwell Surveys', orders: 'yearly', share: 10_000 },
      },
      {
        category: 'TRN',
        description: 'Publishing what was learnt',
        funding: { SET: [2_000, 3_000, 5_000] },
        profile: 'spring and autumn',
        spending: { how: 'purchases', suppliers: ['Redmill Print'], texts: ['Printing', 'Design of summary'] },
        rate: [9_600, 9_000],
      },
    ],
  },
  {
    code: 'ENG',
    name: 'Community engagement',
    theme: 'Young people and communities',
    costCentre: 'V111',
    provider: 'Violence Reduction Network',
    starts: '2022-04-01',
    ends: '2025-03-31',
    status: 'live',
    localities: { 'LEI-E': 2000, 'LEI-W': 1600, 'LEI-C': 1600, ...COUNTY },
    lines: [
      pay('Engagement officer', '20111', { SET: [32_020, 33_945, 35_235] }, { driver: engagementOfficer('pay') }),
      onCosts('20111', { SET: [9_400, 9_900, 10_300] }, { driver: engagementOfficer('on-costs') }),
      {
        category: 'TRN',
        description: 'Campaigns',
        funding: { SET: [9_000, 12_000, 10_000] },
        profile: 'spring and autumn',
        spending: {
          how: 'purchases',
          suppliers: ['Redmill Print', 'Bright Kestrel Media'],
          texts: ['Campaign posters', 'Social media', 'Film editing'],
        },
        rate: [9_700, 8_400],
      },
      {
        category: 'TRN',
        description: 'Interpreting and translation',
        funding: { SET: [600, 1_200, 1_000] },
        profile: 'even',
        spending: {
          how: 'purchases',
          suppliers: ['Chaffinch Interpreters'],
          texts: ['Interpreter', 'Translation of leaflet'],
        },
        rate: [9_000, 8_500],
      },
      {
        category: 'GRA',
        description: 'Young people’s panel',
        funding: { SET: [6_000, 6_500, 6_500] },
        profile: 'school months',
        spending: {
          how: 'purchases',
          suppliers: ['Larch House Venues', 'Corporate card'],
          texts: ['Panel expenses', 'Panel vouchers', 'Panel venue'],
        },
        rate: [9_400, 9_200],
      },
    ],
  },
];
