import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFilters } from './shown-result.ts';

test.each([
  ['https://acme.looker.com/dashboards/1?Customer=Globex', 'https://acme.looker.com/dashboards/1?…'],
  ['See `https://a.example/x?b=c#d` and “/y?e=f”.', 'See `https://a.example/x?…` and “/y?…”.'],
  ['acme.looker.com/dashboards/1?Customer', 'acme.looker.com/dashboards/1?…'],
  ['https://acme.looker.com/x#Customer=Globex', 'https://acme.looker.com/x?…'],
  ['https://ada:secret@a.example/x', 'https://a.example/x'],
  ['https://ada:p@ss@a.example', 'https://a.example'],
  ['https://acme.looker.com/explore/a/b?qid=AbC', 'https://acme.looker.com/explore/a/b?qid=AbC'],
  ['https://acme.looker.com/explore/a/b?qid=AbC&f[x]=Globex', 'https://acme.looker.com/explore/a/b?…'],
  ['https://a.example/page#section', 'https://a.example/page#section'],
  ['yes/no? (did you mean `https://a.example/`?)', 'yes/no? (did you mean `https://a.example/`?)'],
  ['Growth = 5? #1', 'Growth = 5? #1'],
])('%j', (text, cut) => {
  expect(withoutFilters(text)).toBe(cut);
});

test('cutting twice changes nothing more, and takes no time', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(withoutFilters(withoutFilters(url))).toBe(withoutFilters(url));
    }),
  );
  expect(withoutFilters('/?a='.repeat(50_000))).toBe('/?…');
});
