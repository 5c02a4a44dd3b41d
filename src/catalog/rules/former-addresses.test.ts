import { handbook, metric, retired } from '../testing.ts';
import { formerAddress, formerAnchor } from './former-addresses.ts';
import { headings, testRule } from './testing.ts';

const taken = (address: string, why: string) => `Unexpected address \`${address}\`, expected one that nothing else answers at: ${why}`;
const own = ['/metrics/', '/', '/go/mau/', '/api/metrics/'];

testRule(formerAddress, {
  'takes addresses that nothing else answers at': [
    [handbook({ formerPaths: ['/bizops/vision/'] }), retired({ instead: '/handbook/vision/' }), metric()],
  ],
  'takes a retired address that leads to a list or to a page by its former address': [
    [
      metric({ formerIds: ['old'] }),
      retired({ id: 'a', address: '/old/a/', instead: '/metrics/' }),
      retired({ id: 'b', address: '/old/b/', instead: '/metrics/old/' }),
    ],
  ],
  'reports a former path that is a page of today, at its field': [
    [metric(), handbook({ formerPaths: ['/a/', '/metrics/mau/'] })],
    `handbook/vision formerPaths.1: ${taken('/metrics/mau/', 'it is the page of `content/metrics/mau.mdx`')}`,
  ],
  'reports the site’s own addresses': [
    handbook({ formerPaths: own }),
    ...own.map((address, place) => `handbook/vision formerPaths.${place}: ${taken(address, 'the site itself has a page there')}`),
  ],
  'reports one address of two entries at the second': [
    [handbook({ formerPaths: ['/old/'] }), handbook({ id: 'values', formerPaths: ['/old/'] })],
    `handbook/values formerPaths.0: ${taken('/old/', 'line 14 of `content/handbook/vision.mdx` has it')}`,
  ],
  'reports a retired address that an entry keeps': [
    [metric({ formerIds: ['old'] }), retired({ address: '/metrics/old/' })],
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
  'suggests the anchor that was meant': [
    renamed({ reasons: 'why-it-maters' }),
    'handbook/vision formerAnchors.reasons: Unexpected anchor `why-it-maters`, expected that of a heading of the page (did you mean `why-it-matters`?)',
  ],
  'reports a former anchor that a heading has today, at its key': [
    renamed({ how: 'why-it-matters' }),
    'handbook/vision formerAnchors.how (key): Unexpected former anchor `how`, expected one that no heading of the page has',
  ],
});
