import { expect, test } from 'vitest';
import { catalogOf, channel, metric, placeOf, report, stakeholder, team, TODAY } from '../testing.ts';
import { uniqueName } from './unique-name.ts';

const problem = { rule: 'unique-name', severity: 'error' };

test('passes names that differ in more than case, accents and punctuation', () => {
  const entries = [
    metric({ id: 'mau', title: 'Monthly active users', abbreviation: 'MAU', aliases: ['Monthly actives'] }),
    metric({ id: 'growth', title: 'Growth' }),
    metric({ id: 'growth-rate', title: 'Growth %' }),
  ];
  expect(uniqueName(catalogOf(...entries, channel(), channel({ id: 'data-eng' })), TODAY)).toEqual([]);
});

test('passes one name in two collections', () => {
  expect(uniqueName(catalogOf(metric({ title: 'NPS' }), report({ title: 'NPS' }), team({ name: 'NPS' })), TODAY)).toEqual([]);
});

test('passes search terms that entries share', () => {
  const terms = { searchTerms: ['actives', 'Page of dau'] };
  expect(uniqueName(catalogOf(metric({ id: 'mau', ...terms }), metric({ id: 'dau', ...terms })), TODAY)).toEqual([]);
});

test('passes a former id that spells a name of the same entry', () => {
  const entry = metric({
    title: 'Stickiness',
    abbreviation: 'DAU/MAU',
    aliases: ['Daily stickiness'],
    formerIds: ['dau-mau', 'stickiness'],
  });
  expect(uniqueName(catalogOf(entry), TODAY)).toEqual([]);
});

test.each(['monthly ACTIVE users', 'Mönthly áctive users', 'Monthly-active users!', '  Monthly  active (users)'])(
  'reports the title `%s` beside `Monthly active users`',
  (title) => {
    const [first, second] = [metric({ id: 'mau', title: 'Monthly active users' }), metric({ id: 'other', title })];
    expect(uniqueName(catalogOf(first, second), TODAY)).toEqual([
      {
        ...problem,
        ...placeOf(second, 'title'),
        message: `Unexpected title \`${title}\`, expected a name of its own: it is already the title of line 6 of \`content/metrics/mau.mdx\``,
      },
    ]);
  },
);

test('reports every kind of name that another entry has, and every kind that it is there', () => {
  const first = metric({ id: 'mau', title: 'Actives', abbreviation: 'MAU', aliases: ['x', 'Monthly'], formerIds: ['old-mau'] });
  const second = metric({ id: 'other', title: 'Old: MAU', abbreviation: 'Monthly', aliases: ['x2', 'mau'], formerIds: ['actives'] });
  const already = (what: string) => `expected a name of its own: it is already the ${what} of \`content/metrics/mau.mdx\``;
  expect(uniqueName(catalogOf(first, second), TODAY)).toEqual([
    { ...problem, ...placeOf(second, 'title'), message: `Unexpected title \`Old: MAU\`, ${already('former id of line 12')}` },
    { ...problem, ...placeOf(second, 'abbreviation'), message: `Unexpected abbreviation \`Monthly\`, ${already('alias of line 10')}` },
    { ...problem, ...placeOf(second, 'aliases.1'), message: `Unexpected alias \`mau\`, ${already('abbreviation of line 13')}` },
    { ...problem, ...placeOf(second, 'formerIds.0'), message: `Unexpected former id \`actives\`, ${already('title of line 6')}` },
  ]);
});

test('reports an alias that repeats a name of the same entry', () => {
  const entry = metric({ title: 'Actives', abbreviation: 'Act.', aliases: ['actives', 'ACT'] });
  expect(uniqueName(catalogOf(entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'aliases.0'),
      message: 'Unexpected alias `actives`, expected a name of its own: it is already the title of this entry',
    },
    {
      ...problem,
      ...placeOf(entry, 'aliases.1'),
      message: 'Unexpected alias `ACT`, expected a name of its own: it is already the abbreviation of this entry',
    },
  ]);
});

test('reports the names of rows, reading `&` as "and"', () => {
  const rows = [team({ name: 'Sales & Ops' }), team({ id: 'b', name: 'Sales and ops' })];
  const groups = [stakeholder({ group: 'R&D' }), stakeholder({ id: 'b', group: 'R and D' })];
  expect(uniqueName(catalogOf(...rows, ...groups), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(team(), 'name'),
      message: 'Unexpected title `Sales and ops`, expected a name of its own: it is already the title of line 5 of `content/teams.yaml`',
    },
    {
      ...problem,
      ...placeOf(stakeholder(), 'group'),
      message: 'Unexpected title `R and D`, expected a name of its own: it is already the title of line 6 of `content/stakeholders.yaml`',
    },
  ]);
});

test('names the first owner to each that follows', () => {
  const entries = ['a', 'b', 'c'].map((id) => metric({ id, title: 'One' }));
  const message = 'Unexpected title `One`, expected a name of its own: it is already the title of line 6 of `content/metrics/a.mdx`';
  expect(uniqueName(catalogOf(...entries), TODAY)).toEqual(
    entries.slice(1).map((entry) => ({ ...problem, ...placeOf(entry, 'title'), message })),
  );
});
