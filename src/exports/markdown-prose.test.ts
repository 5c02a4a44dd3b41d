import { expect, test } from 'vitest';
import { capability, catalogOf, channel, dataSource, DESCRIPTION, report, tool } from '../catalog/testing.ts';
import { proseComponents } from '../schemas/prose-components.ts';
import { componentLists } from './markdown-lists.ts';
import { proseMarkdown } from './markdown-prose.ts';
import { handbookOf } from './markdown-testing.ts';

const handbook = handbookOf(
  catalogOf(
    tool({ title: 'Looker' }),
    report({ id: 'b', title: 'B', order: 2 }),
    report({ id: 'a', title: 'A', order: 3 }),
    report({ id: 'c', title: 'C', order: 1, group: 'cloud' }),
    dataSource({ title: 'Pings' }),
    dataSource({ id: 'crm', title: 'CRM', listed: 'later' }),
    capability({ title: 'Dashboards' }),
    capability({ id: 'flow', title: 'Flow', function: 'data-engineering' }),
    channel({ id: 'analytics', for: 'Questions.', examples: ['Why is it *so* low?'] }),
    channel({ id: 'data-eng', for: 'Pipelines.' }),
  ),
);
const prose = (body: string) => proseMarkdown(body, 'https://example.com/tools/looker/', handbook);

test.each([
  ['[MAU](/metrics/mau/)', '[MAU](https://example.com/metrics/mau/)'],
  ['[MAU](/metrics/mau/#history "Title")', '[MAU](https://example.com/metrics/mau/#history "Title")'],
  ['[below](#access)', '[below](https://example.com/tools/looker/#access)'],
  ['[MAU][m]\n\n[m]: /metrics/mau/', '[MAU][m]\n\n[m]: https://example.com/metrics/mau/'],
  ['[away](https://example.org/a/)', '[away](https://example.org/a/)'],
])('makes the links of %j absolute', (body, markdown) => {
  expect(prose(body)).toBe(markdown);
});

test.each(['`[a](/b/)` and `` `[a](/b/) ``', '```md\n[a](/b/) <ChannelList />\n\n{/* c */}\n```', '~~~\n[a](/b/)\n~~~'])(
  'leaves the code %j as it is',
  (body) => {
    expect(prose(body)).toBe(body);
  },
);

test('reads on after code as before it', () => {
  expect(prose('`a` [b](/c/)\n\n```\nd\n```\n\n[e](/f/)')).toBe(
    '`a` [b](https://example.com/c/)\n\n```\nd\n```\n\n[e](https://example.com/f/)',
  );
});

test('keeps notes and takes out comments with their empty lines', () => {
  expect(prose('\nOne.\n\n{/* rows:\n start */}\n\n:::note[Two]\nThree \\{not a comment\\}.\n:::\n')).toBe(
    'One.\n\n:::note[Two]\nThree \\{not a comment\\}.\n:::',
  );
});

test.each([
  [
    '<ReportList tool="looker" group="company" />',
    `- [B](https://example.com/reports/b/): ${DESCRIPTION} [Open in Looker](https://example.looker.com/dashboards/1)\n` +
      `- [A](https://example.com/reports/a/): ${DESCRIPTION} [Open in Looker](https://example.looker.com/dashboards/1)`,
  ],
  ['<DataSourceList listed="later" />', `- [CRM](https://example.com/data-sources/crm/): ${DESCRIPTION}`],
  ['<CapabilityList function="data-analytics" />', `- [Dashboards](https://example.com/capabilities/dashboards/): ${DESCRIPTION}`],
  [
    '<ChannelList />',
    '- [#analytics](https://chat.example.com/archives/analytics): Questions.\n  - Why is it \\*so\\* low?\n' +
      '- [#data-eng](https://chat.example.com/archives/data-eng): Pipelines.',
  ],
])('writes %s as the list that it shows', (tag, list) => {
  expect(prose(`Before.\n\n${tag}\n\nAfter.`)).toBe(`Before.\n\n${list}\n\nAfter.`);
});

test('knows every component that prose may use', () => {
  expect(Object.keys(componentLists).sort()).toEqual(Object.keys(proseComponents).sort());
});
