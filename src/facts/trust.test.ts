import { expect, test } from 'vitest';
import { catalogOf, channel, metric, team, TODAY } from '../catalog/testing.ts';
import { meaningOf } from '../catalog/meaning.ts';
import { phraseWords } from './names.ts';
import { statusMark, trustLine, trustWords } from './trust.ts';

const analysts = team({ id: 'analysts', name: 'Analytics', channel: 'analytics', analysts: ['Ada'] });
const finance = team({ id: 'finance', name: 'Finance' });
const sales = team({ id: 'sales', name: 'Sales', channel: 'sales' });
const teams = [analysts, finance, sales, channel({ id: 'analytics' }), channel({ id: 'sales' })];
/** A definition that Ada approved, with the meaning that it has or another. */
const approvedOne = (more: Parameters<typeof metric>[0], meaning = meaningOf(metric(more), catalogOf(...teams))) =>
  metric({ ...more, approved: { by: '@ada', on: TODAY, meaning } });

test.each([
  [metric({ owner: 'finance', asOf: '2022-10' }), 'Published October 2022 · not reviewed since · owner Finance → #analytics', 'unreviewed'],
  [metric({ owner: 'sales' }), 'Published by the team · not reviewed yet · owner Sales → #sales', 'unreviewed'],
  [
    metric({ owner: 'sales', provenance: 'industry', status: 'draft', reviewed: '2026-05-01' }),
    'Industry practice, not stated by the team · reviewed on May 1, 2026 · owner Sales → #sales',
    'draft',
  ],
  [
    metric({ owner: 'sales', provenance: 'code', asOf: '2024-05' }),
    'Read from the product’s code of May 2024, not stated by the team · not reviewed since · owner Sales → #sales',
    'unreviewed',
  ],
  [
    metric({ owner: 'sales', provenance: 'named', asOf: '2022-10' }),
    'Named by the team in October 2022, formula from industry practice · not reviewed since · owner Sales → #sales',
    'unreviewed',
  ],
  [approvedOne({ owner: 'sales' }), 'Published by the team · @ada approved it on May 20, 2026 · owner Sales → #sales', 'approved'],
  [
    approvedOne({ owner: 'sales', status: 'in-review' }),
    'Published by the team · @ada approved it on May 20, 2026 · owner Sales → #sales',
    'in-review',
  ],
  [
    approvedOne({ owner: 'sales' }, '0123456789abcdef'),
    'Published by the team · changed since @ada approved it on May 20, 2026 · owner Sales → #sales',
    'unreviewed',
  ],
])('says in one line how far to trust a definition, and is green only for an approval that counts (%#)', (entry, words, mark) => {
  const catalog = catalogOf(...teams, entry);
  expect([phraseWords(trustLine(entry, catalog)), statusMark(entry, catalog)]).toEqual([words, mark]);
});

test('is said after the status in a chat', () => {
  const draft = metric({ status: 'draft', owner: 'nobody' });
  expect(trustWords(draft, catalogOf(draft))).toBe('Draft · Published by the team · not reviewed yet · owner nobody');
});
