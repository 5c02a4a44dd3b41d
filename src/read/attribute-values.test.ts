import { expect, test } from 'vitest';
import { attributeValues } from './attribute-values.ts';

/** The first attributes of the first tag of a text, each as `name offset value`. */
function found(source: string, count = 4): string[] {
  return attributeValues(source, source.indexOf('<'), count).map(({ name, start, end }) => `${name} ${start} ${source.slice(start, end)}`);
}

test.each<[source: string, values: string[]]>([
  ['<a href="/x/">y</a>', ['href 9 /x/']],
  ['x <A b=\'c "d"\' e open f-g:h="i" />', ['b 8 c "d"', 'e 16 ', 'open 21 ', 'f-g:h 29 i']],
  ['<A\n  b = "c"\n  d="e\nf"\n/>', ['b 10 c', 'd 18 e\nf']],
  ['<A b={"}"} {...c} d="e" />', ['b 6 "}"', ' 12 ...c', 'd 21 e']],
  ['<A.B b={[{ c: `}` }]}>', ['b 8 [{ c: `}` }]']],
  ['<A b="/>" c=">" />', ['b 6 />', 'c 13 >']],
  ['<A /> b="c"', []],
  ['<A>b="c"</A>', []],
  ['<>b="c"</>', []],
  ['<A b="" c=\'\' d={} e>', ['b 6 ', 'c 11 ', 'd 16 ', 'e 19 ']],
  ['<A b', ['b 4 ']],
  ['<A b="c', []],
  ['<A b={c', []],
])('finds where the values of %j are', (source, values) => {
  expect(found(source)).toEqual(values);
});

test('continues after the markers of a quotation', () => {
  expect(found('> > <A b="c"\n> >   d="e"\n> > />')).toEqual(['b 10 c', 'd 22 e']);
});

test('stops at the number of attributes that the tag has', () => {
  expect(found('<A b="c"\n>d="e"</A>', 1)).toEqual(['b 6 c']);
});
