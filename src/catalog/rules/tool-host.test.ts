import { expect, test } from 'vitest';
import { catalogOf, placeOf, report, tool, TODAY } from '../testing.ts';
import { toolHost } from './tool-host.ts';

const looker = tool({ title: 'Looker', hosts: ['example.looker.com', 'eu.looker.com'] });
const problem = { rule: 'tool-host', severity: 'error' };

test('passes a report on any host of its tool', () => {
  const reports = [report({ id: 'a' }), report({ id: 'b', url: 'https://EU.looker.com/looks/1' })];
  expect(toolHost(catalogOf(looker, ...reports), TODAY)).toEqual([]);
});

test('leaves a tool that does not exist to the rule on references', () => {
  expect(toolHost(catalogOf(looker, report({ tool: 'lokker', url: 'https://elsewhere.example' })), TODAY)).toEqual([]);
});

test.each(['app.amplitude.com', 'looker.com', 'example.looker.com.evil.example', 'example.looker.com:9999'])(
  'reports the host `%s`',
  (host) => {
    const entry = report({ url: `https://${host}/dashboards/1` });
    const amplitude = tool({ id: 'amplitude', hosts: ['app.amplitude.com'] });
    expect(toolHost(catalogOf(looker, amplitude, entry), TODAY)).toEqual([
      {
        ...problem,
        ...placeOf(entry, 'url'),
        message: `Unexpected host \`${host}\`, expected a host of Looker: \`example.looker.com\` or \`eu.looker.com\``,
      },
    ]);
  },
);

test('says when the tool has no host at all', () => {
  const entry = report();
  expect(toolHost(catalogOf(tool({ title: 'BigQuery', hosts: [] }), entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'url'),
      message: 'Unexpected host `example.looker.com`, expected a host of BigQuery: it has none',
    },
  ]);
});

test('reports a tool that opens on a host that it does not list', () => {
  const entry = tool({ hosts: ['example.looker.com'], url: 'https://looker.evil.example/' });
  expect(toolHost(catalogOf(entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'url'),
      message: 'Unexpected host `looker.evil.example`, expected one of `hosts`: `example.looker.com`',
    },
  ]);
});
