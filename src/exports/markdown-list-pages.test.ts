import { expect, test } from 'vitest';
import { catalogOf, metric, report, DESCRIPTION, TODAY } from '../catalog/testing.ts';
import { listMarkdown, listTwin } from './markdown-list-pages.ts';
import { handbookOf } from './markdown-testing.ts';

const handbook = handbookOf(
  catalogOf(
    metric({ id: 'mau', title: 'MAU' }),
    metric({ id: 'dau', title: 'DAU', domain: 'users-and-activity' }),
    report({ title: 'KPIs' }),
  ),
);
const page = (address: string) => listMarkdown({ address, title: 'A list', description: 'What it lists.' }, handbook, TODAY);
const head = (address: string) => `# A list\n\n> What it lists.\n\nPage: <https://example.com${address}>\n\n`;
const line = (title: string, address: string) => `- [${title}](https://example.com${address}): ${DESCRIPTION}`;

test('has the address of its page, with an ending in place of the slash', () => {
  expect(listTwin({ address: '/metrics/by-domain/', title: '', description: '' })).toBe('/metrics/by-domain.md');
});

test('lists the entries of a collection in order', () => {
  expect(page('/metrics/')).toBe(`${head('/metrics/')}${line('DAU', '/metrics/dau/')}\n${line('MAU', '/metrics/mau/')}\n`);
});

test('lists entries under the parts of their list, and no empty part', () => {
  expect(page('/metrics/by-domain/')).toBe(
    `${head('/metrics/by-domain/')}## Users and activity\n\n${line('DAU', '/metrics/dau/')}\n\n## Revenue\n\n${line('MAU', '/metrics/mau/')}\n`,
  );
  expect(page('/metrics/by-domain/revenue/')).toBe(`${head('/metrics/by-domain/revenue/')}${line('MAU', '/metrics/mau/')}\n`);
  expect(page('/reports/')).toMatch(/## Company-level metrics\n\n- \[KPIs\]/);
});

test('lists the fields of every kind of entry', () => {
  const text = page('/contributing/fields/');
  expect(text).toContain('## Metrics');
  expect(text).toMatch(/- `title` \(.*required\): The name that readers see/);
  expect(text).toContain('## Calculation');
});

test('says what readers of the data may rely on', () => {
  expect(page('/api/')).toContain('- Within version 1 no field is removed');
});

test('lists what happened to definitions by year', () => {
  const changes = [{ on: '2024-01-02', kind: 'source', summary: 'Moved.' }];
  const mau = metric({ id: 'mau', title: 'MAU', changes });
  expect(listMarkdown({ address: '/changes/', title: 'A list', description: 'What it lists.' }, handbookOf(catalogOf(mau)), TODAY)).toBe(
    `${head('/changes/')}[Feed](https://example.com/feed.xml)\n\n## 2024\n\n- January 2, 2024, [MAU](https://example.com/metrics/mau/#history), source: Moved.\n`,
  );
});
