import { expect, test } from 'vitest';
import {
  capability,
  catalogOf,
  channel,
  dataSource,
  DESCRIPTION,
  handbook,
  metric,
  persona,
  report,
  segment,
  site,
  team,
  tool,
} from '../catalog/testing.ts';
import { previewAddress, previewOf } from './preview.ts';

const looker = tool({ title: 'Looker' });
const catalog = catalogOf(team(), looker);

test('tells of a metric its kind, names, definition, status and owner', () => {
  const mau = metric({ title: 'Monthly active users', abbreviation: 'MAU', domain: 'users-and-activity', status: 'in-review' });
  expect(previewOf(mau, catalog)).toEqual({
    kind: 'Metric · Users and activity',
    title: 'Monthly active users (MAU)',
    description: DESCRIPTION,
    status: { id: 'in-review', words: 'In review' },
    fact: 'Owned by Data',
  });
});

test('tells of a report its group and its tool, and no status', () => {
  expect(previewOf(report({ title: 'Company KPIs' }), catalog)).toEqual({
    kind: 'Report · Company-level metrics',
    title: 'Company KPIs',
    description: DESCRIPTION,
    fact: 'Opens in Looker',
  });
});

test('tells of a tool and a page of the handbook what they are about', () => {
  expect(previewOf(looker, catalog)).toEqual({ kind: 'Tool · Business intelligence', title: 'Looker', description: DESCRIPTION });
  expect(previewOf(handbook({ title: 'Vision' }), catalog)).toEqual({ kind: 'How we work', title: 'Vision', description: DESCRIPTION });
});

test('calls a segment a segment, and leaves out an owner that does not exist', () => {
  expect(previewOf(segment({ owner: 'nobody' }), catalog)).toMatchObject({ kind: 'Segment · Revenue', fact: undefined });
});

test('shortens long texts at a word and keeps the abbreviation', () => {
  const long = metric({ title: 'number '.repeat(11).trim(), abbreviation: 'NUM', description: 'counted '.repeat(29).trim() });
  const { title, description } = previewOf(long, catalog) ?? {};
  expect(title).toBe(`${'number '.repeat(10).trim()}… (NUM)`);
  expect(description).toBe(`${'counted '.repeat(28).trim()}…`);
});

test('leaves out a definition that the font cannot show whole', () => {
  const definition = 'نسبة المستخدمين النشطين في الشهر الواحد من كل المستخدمين';
  expect(previewOf(metric({ title: 'Ratio 🎉', description: definition }), catalog)).toMatchObject({
    title: 'Ratio',
    description: undefined,
  });
});

test.each([
  [metric(), '/previews/metrics/mau.png'],
  [report(), '/previews/reports/company-kpis.png'],
  [looker, '/previews/tools/looker.png'],
  [handbook(), '/previews/handbook/vision.png'],
])('gives the address of a card', (entry, address) => {
  expect(previewAddress(entry)).toBe(address);
});

test.each([site(), capability(), persona(), dataSource(), channel(), team(), metric({ title: 'نسبة المستخدمين' })])(
  'has neither a card nor an address where a card says nothing',
  (entry) => {
    expect(previewOf(entry, catalog)).toBeUndefined();
    expect(previewAddress(entry)).toBeUndefined();
  },
);
