import { metric, tool } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { knownAbbreviation } from './known-abbreviation.ts';

const { marks, passes } = ruleOn(
  knownAbbreviation,
  metric({ title: 'Monthly active users', abbreviation: 'MAU', aliases: ['SLA attainment'] }),
  tool({ id: 'gcp', title: 'GCP console' }),
);

marks(
  [
    'Load the «DWH». The DWH is big.',
    'Unexpected abbreviation `DWH`, expected one that the handbook defines; write what it stands for next to it, as in `data warehouse (DWH)`',
  ],
  ['Our «OKRs» count. In «FY24» and P90.'],
  ['Our «P&L» and «X/Y».'],
  // One of several, in each place once, and in the text rather than in the heading.
  ['A «DWH», a «CDP» and a DWH.'],
  ['## The DWH\n\nLoad the «DWHs».'],
);

passes({
  'an abbreviation of an entry': 'The MAU and MAUs.',
  'one in another name': 'The SLA and the GCP.',
  'one that everyone knows': 'A URL, an ID, IDs and an A/B test in Q3 at UTC.',
  'two known ones together': 'The MAU/SLA.',
  'words before it': 'The data warehouse (DWH). A DWH.',
  'words after it': 'A DWH (data warehouse).',
  'words after it and its quarter': 'In FY22 Q3 (August to October 2021).',
  'an explanation': 'TBD means that nobody is named; CDP stands for it; LCV, for lifetime value.',
  'one letter, or more than six': 'I am A VERYLONG word.',
  code: 'The `DWH`.',
  'the words of a link': 'The [DWH](/tools/gcp/).',
  'mixed case': 'HubSpot, iARR and BigQuery.',
  'a part of a word': 'x-DWH and DWH_x and #DWH.',
});
