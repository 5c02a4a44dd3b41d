import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ID_PATTERN, day, httpsUrl, idOf, order, pageFields, siteAddress, words } from './fields.ts';

test.each(['mau', 'dau-mau', '7-day', 'p95', 'a', '0'])('takes the id `%s`', (id) => {
  expect(ID_PATTERN.test(id)).toBe(true);
});

test.each(['', 'MAU', '-a', 'a-', 'a--b', 'a_b', 'a b', 'é', 'a/b', 'a\n'])('refuses the id %j', (id) => {
  expect(ID_PATTERN.test(id)).toBe(false);
});

/** What fields take, and what they refuse. */
const fields: Readonly<Record<string, { schema: z.ZodType; takes: unknown[]; refuses: unknown[] }>> = {
  // That the entry exists is a rule.
  'the id of an entry': { schema: idOf('metrics'), takes: ['a', 'Not an id'], refuses: [''] },
  words: { schema: words, takes: ['x', ' x '], refuses: ['x\ny', '', ' \t\n'] },
  'a day': {
    schema: day,
    takes: ['2026-05-20', '2024-02-29'],
    refuses: ['2100-02-29', '2026-02-30', '2026-04-31', '2026-13-45', '2026-00-10', '26-05-20', '2026-05-20T10:00:00Z', ' 2026-05-20'],
  },
  'an address of the web': {
    schema: httpsUrl,
    takes: ['https://example.com', 'https://Example.com/A/b?c=d#e', 'https://example.com:8080/'],
    refuses: [
      ...[
        'http://example.com',
        'ftp://example.com',
        'javascript:alert(1)',
        '//example.com',
        '/a',
        'https:example.com',
        'https:/example.com',
      ],
      ...['https://', 'https://a b', 'https://example.com/a b', 'https://example.com/\nhttps://example.org', ' https://example.com'],
      'https://example.com:port',
    ],
  },
  'an address of the site': {
    schema: siteAddress,
    takes: ['/', '/metrics/mau/', '/metrics/mau/#caveats', '/#way'],
    refuses: [
      ...['/metrics/mau', '/Metrics/mau/', 'metrics/mau/', '#caveats', '/metrics/mau/#', '/metrics/?q=mau', '//example.com/'],
      'https://example.com/',
    ],
  },
  'a place in a list': { schema: order, takes: [1, 40], refuses: [0, -1, 1.5, '1'] },
  'a title': { schema: pageFields.title, takes: ['x'.repeat(80)], refuses: ['x'.repeat(81), ' ', undefined] },
  'a description': {
    schema: pageFields.description,
    takes: ['x'.repeat(40), 'x'.repeat(240)],
    refuses: ['x'.repeat(39), 'x'.repeat(241), undefined],
  },
  'a month': { schema: pageFields.asOf, takes: ['2022-10', undefined], refuses: ['2022-13', '2022-1', '2022-10-01', ''] },
  aliases: { schema: pageFields.aliases, takes: [undefined, []], refuses: [['']] },
  'search terms': { schema: pageFields.searchTerms, takes: [undefined], refuses: [] },
  'former ids': { schema: pageFields.formerIds, takes: [undefined, ['old-id']], refuses: [['Old id']] },
};

test.each(Object.entries(fields))('takes and refuses the right values as %s, and keeps them as they are written', (_, field) => {
  for (const value of field.takes) expect(field.schema.parse(value)).toEqual(value);
  expect(field.refuses.filter((value) => field.schema.safeParse(value).success)).toEqual([]);
});
