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
        ...placeOf(first, 'title'),
        message:
          'Unexpected title `Monthly active users`, expected a name of its own: it is also the title of line 6 of `content/metrics/other.mdx`',
      },
      {
        ...problem,
        ...placeOf(second, 'title'),
        message: `Unexpected title \`${title}\`, expected a name of its own: it is also the title of line 6 of \`content/metrics/mau.mdx\``,
      },
    ]);
  },
);

test('reports every kind of name that another entry has, and every kind that it is there', () => {
  const first = metric({ id: 'mau', title: 'Actives', abbreviation: 'MAU', aliases: ['x', 'Monthly'], formerIds: ['old-mau'] });
  const second = metric({ id: 'other', title: 'Old: MAU', abbreviation: 'Monthly', aliases: ['x2', 'mau'], formerIds: ['actives'] });
  const also = (what: string, id: string) => `expected a name of its own: it is also the ${what} of \`content/metrics/${id}.mdx\``;
  const told = uniqueName(catalogOf(first, second), TODAY);
  expect(told.filter(({ file }) => file === second.file)).toEqual([
    { ...problem, ...placeOf(second, 'formerIds.0'), message: `Unexpected former id \`actives\`, ${also('title of line 6', 'mau')}` },
    { ...problem, ...placeOf(second, 'aliases.1'), message: `Unexpected alias \`mau\`, ${also('abbreviation of line 13', 'mau')}` },
    { ...problem, ...placeOf(second, 'abbreviation'), message: `Unexpected abbreviation \`Monthly\`, ${also('alias of line 10', 'mau')}` },
    { ...problem, ...placeOf(second, 'title'), message: `Unexpected title \`Old: MAU\`, ${also('former id of line 12', 'mau')}` },
  ]);
  expect(told.filter(({ file }) => file === first.file).map(({ path, message }) => [path, message])).toEqual([
    ['title', `Unexpected title \`Actives\`, ${also('former id of line 12', 'other')}`],
    ['abbreviation', `Unexpected abbreviation \`MAU\`, ${also('alias of line 10', 'other')}`],
    ['aliases.1', `Unexpected alias \`Monthly\`, ${also('abbreviation of line 13', 'other')}`],
    ['formerIds.0', `Unexpected former id \`old-mau\`, ${also('title of line 6', 'other')}`],
  ]);
});

test('reports an alias that repeats a name of the same entry', () => {
  const entry = metric({ title: 'Actives', abbreviation: 'Act.', aliases: ['actives', 'ACT'] });
  expect(uniqueName(catalogOf(entry), TODAY)).toEqual([
    {
      ...problem,
      ...placeOf(entry, 'aliases.0'),
      message: 'Unexpected alias `actives`, expected a name of its own: it is also the title of this entry',
    },
    {
      ...problem,
      ...placeOf(entry, 'aliases.1'),
      message: 'Unexpected alias `ACT`, expected a name of its own: it is also the abbreviation of this entry',
    },
  ]);
});

test('reports the names of rows, reading `&` as "and"', () => {
  const rows = [team({ name: 'Sales & Ops' }), team({ id: 'b', name: 'Sales and ops' })];
  const groups = [stakeholder({ group: 'R&D' }), stakeholder({ id: 'b', group: 'R and D' })];
  const told = (name: string, file: string, line: number) =>
    `Unexpected title \`${name}\`, expected a name of its own: it is also the title of line ${line} of \`content/${file}.yaml\``;
  expect(uniqueName(catalogOf(...rows, ...groups), TODAY).map(({ path, message }) => [path, message])).toEqual([
    ['name', told('Sales & Ops', 'teams', 5)],
    ['name', told('Sales and ops', 'teams', 5)],
    ['group', told('R&D', 'stakeholders', 6)],
    ['group', told('R and D', 'stakeholders', 6)],
  ]);
});

test('names the first other owner to each of three', () => {
  const entries = ['a', 'b', 'c'].map((id) => metric({ id, title: 'One' }));
  const told = uniqueName(catalogOf(...entries), TODAY).map(({ file, message }) => [file, /content.*mdx/.exec(message)?.[0]]);
  expect(told).toEqual([
    ['content/metrics/a.mdx', 'content/metrics/b.mdx'],
    ['content/metrics/b.mdx', 'content/metrics/a.mdx'],
    ['content/metrics/c.mdx', 'content/metrics/a.mdx'],
  ]);
});

test('leaves a copy whose file name differs in case alone to the rule on file names', () => {
  const title = 'Monthly active users';
  expect(uniqueName(catalogOf(metric({ id: 'mau', title }), metric({ id: 'MAU', title })), TODAY)).toEqual([]);
});
