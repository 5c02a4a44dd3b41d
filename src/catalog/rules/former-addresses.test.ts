import { handbook, metric, retired } from '../testing.ts';
import { formerAddress, formerAnchor } from './former-addresses.ts';
import { headings, testRule } from './testing.ts';

const taken = (address: string, why: string) => `Unexpected address \`${address}\`, expected one that nothing else answers at: ${why}`;
const own = ['/metrics/', '/', '/go/mau/', '/api/metrics/'];

testRule(formerAddress, {
  'takes addresses that nothing else answers at, and a retired one that leads to a list or to a page by its former address': [
    [
      handbook({ formerPaths: ['/bizops/vision/'] }),
      metric({ formerIds: ['old'] }),
      retired({ instead: '/handbook/vision/' }),
      retired({ id: 'a', address: '/old/a/', instead: '/metrics/' }),
      retired({ id: 'b', address: '/old/b/', instead: '/metrics/old/' }),
    ],
  ],
  'reports pages of today, the site’s own addresses, the second of two entries, and a retired address that an entry keeps': [
    [
      metric({ formerIds: ['old'] }),
      handbook({ formerPaths: ['/a/', '/metrics/mau/', ...own] }),
      handbook({ id: 'values', formerPaths: ['/a/'] }),
      retired({ address: '/metrics/old/' }),
    ],
    `handbook/vision formerPaths.1: ${taken('/metrics/mau/', 'it is the page of `content/metrics/mau.mdx`')}`,
    ...own.map((address, place) => `handbook/vision formerPaths.${place + 2}: ${taken(address, 'the site itself has a page there')}`),
    `handbook/values formerPaths.0: ${taken('/a/', 'line 14 of `content/handbook/vision.mdx` has it')}`,
    `retired address: ${taken('/metrics/old/', 'it leads to an entry by `formerIds` or `formerPaths`')}`,
  ],
  'suggests the page to read instead that was meant': [
    [handbook(), retired({ instead: '/handbook/vison/' })],
    'retired instead: Unexpected address `/handbook/vison/`, expected a page of the site (did you mean `/handbook/vision/`?)',
  ],
});

const renamed = (formerAnchors: Record<string, string>) =>
  handbook({ formerAnchors, prose: { headings: headings('Why it matters', 'How') } });

testRule(formerAnchor, {
  'takes anchors that lead to a heading or to a section made from fields': [
    [renamed({ reasons: 'why-it-matters' }), metric({ caveats: ['One.'], formerAnchors: { warnings: 'caveats' } })],
  ],
  'suggests the anchor that was meant, and reports a former anchor that a heading has today at its key': [
    renamed({ reasons: 'why-it-maters', how: 'why-it-matters' }),
    'handbook/vision formerAnchors.reasons: Unexpected anchor `why-it-maters`, expected that of a heading of the page (did you mean `why-it-matters`?)',
    'handbook/vision formerAnchors.how (key): Unexpected former anchor `how`, expected one that no heading of the page has',
  ],
});
