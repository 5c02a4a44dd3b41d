import { expect, test } from 'vitest';
import { handbook, metric, report, term } from '../../catalog/testing.ts';
import { ruleOn } from '../testing.ts';
import { firstMention } from './first-mention.ts';

const mau = metric({ title: 'Monthly active users', abbreviation: 'MAU', aliases: ['monthly users', 'users'] });
const entries = [
  mau,
  metric({ id: 'dau-mau', title: 'DAU/MAU', aliases: ['stickiness'] }),
  metric({ id: 'cody-dau', title: 'Cody product DAU' }),
  metric({ id: 'dau', title: 'Daily active users', abbreviation: 'DAU' }),
  metric({ id: 'arr-cody', title: 'ARR (Cody Pro)' }),
  term({ id: 'session', title: 'Session' }),
  report({ id: 'by-customer', title: 'DAU/MAU by customer' }),
  handbook({ id: 'code-insights', title: 'Code Insights' }),
];
const { marked, marks, fixes, passes } = ruleOn(firstMention, ...entries);

marks([
  'We count «MAU». MAU is a count.\n\nMonthly active users rise.',
  'Unexpected first mention of `MAU` without a link, expected a link to its definition; write `[MAU](/metrics/mau/)`',
]);

fixes(
  ['The MAUs rise.', 'The [MAUs](/metrics/mau/) rise.'],
  ['Monthly Active Users rise.', '[Monthly Active Users](/metrics/mau/) rise.'],
  // The longest name, one with a sign at its end, and each of several.
  ['Our DAU/MAU rises.', 'Our [DAU/MAU](/metrics/dau-mau/) rises.'],
  ['The ARR (Cody Pro) rises.', 'The [ARR (Cody Pro)](/metrics/arr-cody/) rises.'],
  ['DAU and MAU.', '[DAU](/metrics/dau/) and [MAU](/metrics/mau/).'],
  // In emphasis, a table, a list, at the end of a line, before the link to it, in a block and after the frontmatter.
  ['**MAU**: the *MAU*.', '**[MAU](/metrics/mau/)**: the *MAU*.'],
  ['| How |\n| --- |\n| MAU |', '| How |\n| --- |\n| [MAU](/metrics/mau/) |'],
  ['- Count\n- MAU', '- Count\n- [MAU](/metrics/mau/)'],
  ['Count the MAU\nof a month.', 'Count the [MAU](/metrics/mau/)\nof a month.'],
  ['MAU rises.\n\nSee [MAU](/metrics/mau/).', '[MAU](/metrics/mau/) rises.\n\nSee [MAU](/metrics/mau/).'],
  [':::note[MAU]\nThe MAU.\n:::', ':::note[MAU]\nThe [MAU](/metrics/mau/).\n:::'],
  ['---\ntitle: MAU\n---\n\nThe MAU.', '---\ntitle: MAU\n---\n\nThe [MAU](/metrics/mau/).'],
  ['Users (MAU) rise.', 'Users ([MAU](/metrics/mau/)) rise.'],
  ['The MAU’s end.', 'The [MAU](/metrics/mau/)’s end.'],
);

passes({
  'an everyday word': 'A session, Session, users and stickiness.',
  'letters that are not an abbreviation': 'The mau and Mau.',
  'a part of a word': 'MAUX, XMAU, MAU-based, pre-MAU, MAU_1, `MAU`, a/MAU, MAU/seats, #MAU and site.MAU.',
  'a heading': '## MAU',
  'the first row of a table': '| MAU | DAU |\n| --- | --- |\n| 1 | 2 |',
  'a quotation': '> MAU',
  'quotation marks': 'We say "the MAUs" and “our DAU”.',
  'a name that is mentioned, not used': 'The word MAU means many; what pings call MAU; DAU stands for days.',
  'a column of names': '| Pings say |\n| --- |\n| MAU |',
  'a name in the words of another link': 'See [the MAU chart](/reports/by-customer/).',
  'an image': '![MAU](/images/mau.png)',
  'a definition of a link': '[MAU]: /elsewhere/',
  'the title of a report': 'Open DAU/MAU by customer.',
  'a name of another product': 'The Code Insights MAU, the Batch DAU and product DAU.',
  'a name broken over two lines': 'Our monthly\nactive users.',
  'a name with marks inside': 'Our monthly *active* users.',
  'a name that would become something else': '!MAU and \\MAU',
  'a link before it': 'See [it](/metrics/mau/#why).\n\nThe MAU.',
  'a link after it in the paragraph': 'The MAU, see [it](/metrics/mau/).',
  'a link after it in the list item': '- The MAU.\n\n  See [it](/metrics/mau/).',
  'a link in the same table': '| How | Why |\n| --- | --- |\n| MAU | x |\n| x | [MAU](/metrics/mau/) |',
  'a tag': '<Box>\n\nMAU\n\n</Box>',
});

test('passes the own name of an entry on its page, and reports others there', () => {
  expect(marked('MAU and DAU.', { collection: 'metrics', id: 'mau' })).toBe('MAU and «DAU».');
});

// A name of two definitions passes; one that a definition shares with a report does not.
ruleOn(firstMention, mau, metric({ id: 'other', title: 'Other count', aliases: ['MAU'] })).marks(['The MAU.']);
ruleOn(firstMention, report({ title: 'DAU/MAU' }), ...entries).fixes(['The DAU/MAU.', 'The [DAU/MAU](/metrics/dau-mau/).']);
