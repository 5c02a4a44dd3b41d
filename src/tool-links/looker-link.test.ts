import { expect, test } from 'vitest';
import { canonicalOf, fixOf, summaryOf } from './testing/reading.ts';

const host = 'https://acme.looker.com';
const slug = 'KoDXRuaeLDQCuQ0rt4iHQN';
const token = 'VWGSm8ahkYr3bDvX2pQnTz';

test.each([
  // Dashboards
  ['/dashboards/440', 'looker/dashboard/440', '/dashboards/440'],
  ['/dashboards/440/', 'looker/dashboard/440', '/dashboards/440'],
  ['/dashboards/440#tile-3', 'looker/dashboard/440 noise', '/dashboards/440'],
  [`/dashboards/${slug}`, `looker/dashboard/${slug}`, `/dashboards/${slug}`],
  ['/dashboards/thelook::board', 'looker/lookml-dashboard/thelook::board', '/dashboards/thelook::board'],
  ['/dashboards/thelook%3A%3Aboard', 'looker/lookml-dashboard/thelook::board', '/dashboards/thelook::board'],
  ['/dashboards/the.look-2::board_1', 'looker/lookml-dashboard/the.look-2::board_1', '/dashboards/the.look-2::board_1'],
  ['/dashboards-next/440', 'looker/dashboard/440 legacy', '/dashboards/440'],
  ['/dashboards-legacy/440', 'looker/dashboard/440 legacy', '/dashboards/440'],
  ['/embed/dashboards/440', 'looker/dashboard/440 noise', '/dashboards/440'],
  ['/embed/dashboards-next/thelook::board', 'looker/lookml-dashboard/thelook::board legacy+noise', '/dashboards/thelook::board'],
  ['/embed/dashboards-legacy/440?embed_domain=https://a.example', 'looker/dashboard/440 legacy+noise', '/dashboards/440'],
  ['/dashboards', 'looker/page/dashboards', '/dashboards'],
  // Looks
  ['/looks/12', 'looker/look/12', '/looks/12'],
  ['/embed/looks/12', 'looker/look/12 noise', '/looks/12'],
  [`/looks/${token}`, `looker/public-look/${token} public`, `/looks/${token}`],
  [`/looks/${token}.html`, `looker/public-look/${token} public`, `/looks/${token}.html`],
  [`/looks/${token}.csv?apply_formatting=true`, `looker/public-look/${token} public+noise`, `/looks/${token}.csv`],
  [`/embed/public/${token}`, `looker/public-look/${token} public`, `/embed/public/${token}`],
  // Explores and queries
  ['/explore/thelook/orders', 'looker/explore/thelook/orders', '/explore/thelook/orders'],
  ['/embed/explore/thelook/orders', 'looker/explore/thelook/orders noise', '/explore/thelook/orders'],
  ['/embed/query/thelook/orders', 'looker/explore/thelook/orders noise', '/explore/thelook/orders'],
  ['/explore/thelook/orders?fields=orders.count&sorts=orders.count', 'looker/explore/thelook/orders', '/explore/thelook/orders'],
  ['/explore/thelook/orders?fields=a.b&f[a.name]=Globex', 'looker/explore/thelook/orders filter', '/explore/thelook/orders'],
  [
    '/explore/thelook/orders?qid=gW1120gr9b6D7gF7d6bsro',
    'looker/query/gW1120gr9b6D7gF7d6bsro',
    '/explore/thelook/orders?qid=gW1120gr9b6D7gF7d6bsro',
  ],
  [
    '/explore/thelook/orders?toggle=vis&qid=gW1120gr9b6D&origin_space=1',
    'looker/query/gW1120gr9b6D noise',
    '/explore/thelook/orders?qid=gW1120gr9b6D',
  ],
  ['/x/gW1120gr9b6D7gF7d6bsro', 'looker/query/gW1120gr9b6D7gF7d6bsro', '/x/gW1120gr9b6D7gF7d6bsro'],
  ['/x/abc123', 'looker/query/abc123', '/x/abc123'],
  ['/merge?mid=O70qAsSQSePBKsg8R78n31&toggle=vis', 'looker/merge/O70qAsSQSePBKsg8R78n31 noise', '/merge?mid=O70qAsSQSePBKsg8R78n31'],
  ['/embed/merge?mid=O70qAsSQSePBKsg8R78n31', 'looker/merge/O70qAsSQSePBKsg8R78n31 noise', '/merge?mid=O70qAsSQSePBKsg8R78n31'],
  // Places
  ['/folders/12', 'looker/folder/12', '/folders/12'],
  ['/folders/home', 'looker/folder/home', '/folders/home'],
  ['/folders/lookml', 'looker/folder/lookml', '/folders/lookml'],
  ['/spaces/12', 'looker/folder/12 legacy', '/folders/12'],
  ['/boards/8', 'looker/board/8', '/boards/8'],
  ['/browse/boards/8', 'looker/board/8 legacy', '/boards/8'],
  ['/embed/browse/boards/8', 'looker/board/8 legacy+noise', '/boards/8'],
  ['/browse', 'looker/home/browse', '/browse'],
  ['', 'looker/home/home', '/'],
  ['/', 'looker/home/home', '/'],
  ['/embed', 'looker/home/home noise', '/'],
  ['/browse/recent', 'looker/page/browse/recent', '/browse/recent'],
  ['/account/edit', 'looker/page/account/edit', '/account/edit'],
  ['/conversations/12', 'looker/page/conversations/12', '/conversations/12'],
  // Projects and extensions
  [
    '/projects/thelook/files/views/orders.view.lkml',
    'looker/project-file/thelook/views/orders.view.lkml',
    '/projects/thelook/files/views/orders.view.lkml',
  ],
  ['/projects/thelook/documents/1_home.md', 'looker/project-file/thelook/1_home.md', '/projects/thelook/documents/1_home.md'],
  ['/projects/thelook', 'looker/page/projects/thelook', '/projects/thelook'],
  ['/extensions/kit::app', 'looker/extension/kit::app', '/extensions/kit::app'],
  ['/extensions/kit::app/some/page', 'looker/extension/kit::app', '/extensions/kit::app/some/page'],
  ['/spa/kit::app', 'looker/extension/kit::app legacy', '/extensions/kit::app'],
  ['/embed/extensions/kit::app', 'looker/extension/kit::app noise', '/extensions/kit::app'],
  // Slips
  ['/dashboard/1', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/dashboard-next/1', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/Dashboards/1', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/dashbaords/1', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/look/1', 'looker/look/1 typo', '/looks/1'],
  ['/board/1', 'looker/board/1 typo', '/boards/1'],
  ['/folder/1', 'looker/folder/1 typo', '/folders/1'],
  ['/space/1', 'looker/folder/1 typo', '/folders/1'],
  ['/explores/thelook/orders', 'looker/explore/thelook/orders typo', '/explore/thelook/orders'],
  ['/project/thelook/files/a.md', 'looker/project-file/thelook/a.md typo', '/projects/thelook/files/a.md'],
  ['/extension/kit::app', 'looker/extension/kit::app typo', '/extensions/kit::app'],
  ['//dashboards//1', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/dashboards/1/edit', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/dashboards/1).', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/dashboards/thelook::board.', 'looker/lookml-dashboard/thelook::board typo', '/dashboards/thelook::board'],
  ['/dashboards/1,', 'looker/dashboard/1 typo', '/dashboards/1'],
  ['/reports/1', 'looker/page/reports/1', '/reports/1'],
  // Filters
  ['/dashboards/1?Account=Globex', 'looker/dashboard/1 filter', '/dashboards/1'],
  ['/dashboards/1?Account=', 'looker/dashboard/1 noise', '/dashboards/1'],
  ['/dashboards/1?Globex', 'looker/dashboard/1 noise', '/dashboards/1'],
  ['/dashboards/1?', 'looker/dashboard/1', '/dashboards/1'],
  ['/dashboards/1?&&', 'looker/dashboard/1', '/dashboards/1'],
  ['/dashboards/1&Account=Globex', 'looker/dashboard/1 filter', '/dashboards/1'],
  ['/dashboards/1;Account=Globex', 'looker/dashboard/1 filter', '/dashboards/1'],
  ['/dashboards/1/Account=Globex', 'looker/dashboard/1 filter', '/dashboards/1'],
  ['/dashboards/1?UTM+Source=Globex&utm_source=feed', 'looker/dashboard/1 filter+noise', '/dashboards/1'],
  ['/dashboards/1?filter_config={"A":[{"values":[{"constant":"Globex"}]}]}', 'looker/dashboard/1 filter', '/dashboards/1'],
  ['/dashboards/1?filter_config={"A":[{"values":[{"constant":""},{}]}]}', 'looker/dashboard/1 noise', '/dashboards/1'],
  ['/explore/a/b?qid=abc123&dynamic_fields=[{"filters":[{"id":"x"}]}]', 'looker/query/abc123 filter', '/explore/a/b?qid=abc123'],
  ['/dashboards/1?hide_filter=A&theme=dark&sdk=3&origin=share', 'looker/dashboard/1 noise', '/dashboards/1'],
  ['/dashboards/1?access_token=abc', 'looker/dashboard/1 signed', '/dashboards/1'],
  ['/looks/1?f[users.email]=ada@acme.example', 'looker/look/1 filter', '/looks/1'],
  ['/?q=Globex', 'looker/home/home filter', '/'],
  ['/find/users/12', 'looker/page/find/users filter', '/find/users'],
] as const)('%s is %s', (path, summary, canonical) => {
  expect(summaryOf(host + path)).toBe(summary);
  expect(canonicalOf(host + path)).toBe(host + canonical);
});

test.each([
  '/dashboards/0',
  '/dashboards/007',
  '/dashboards/-1',
  '/dashboards/1.5',
  '/dashboards/1abc',
  '/dashboards/1234567890123',
  '/dashboards/model:board',
  '/dashboards/::board',
  '/dashboards/model::',
  `/dashboards/${'a'.repeat(25)}`,
  `/dashboards/${'1'.repeat(22)}`,
  '/looks/abc',
  '/looks/12.csv',
  '/boards/abc',
  '/folders/My%20folder',
  '/explore/thelook',
  '/explore/the%20look/orders',
  '/explore/thelook/orders?qid=..%2f..',
  '/explore/thelook/orders?qid=',
  '/x/a',
  '/merge',
  '/merge?mid=a/b',
  '/embed/public/1',
  '/projects/thelook/files',
  '/projects/thelook/branches/main',
  '/extensions/app',
  '/api/4.0/users',
  '/dashboards/..%2f..%2fapi%2f4.0%2fusers',
  '/dashboards/%2e%2e/looks/1',
  '/dashboards/../api/4.0/users',
  '/dashboards/./1',
  '/dashboards/%252e%252e',
  '/dashboards/1%00',
  '/dashboards/1%0d%0aHost:%20x',
  '/dashboards/1%5c',
  '/dashboards/1%3Ffields=*%23',
  '/dashboards/%E0%A4%A',
  '/dashboards/%',
  '/{weird}/path',
])('%s is malformed', (path) => {
  expect(summaryOf(host + path)).toBe('malformed malformed');
});

test.each([
  ['/login/embed/%2Fembed%2Fdashboards%2F1%3FAccount%3DGlobex?nonce=%22x%22&signature=abc', 'https://acme.looker.com/dashboards/1'],
  ['/login/embed/', undefined],
  ['/login/embed/%2Fadmin', undefined],
  ['/login/embed/%2F%2Fevil.test', undefined],
  ['/embed/login/embed/x', undefined],
  ['/admin', undefined],
  ['/admin/users', undefined],
  ['/embed/admin', undefined],
  ['/sql/abc', undefined],
])('%s is for nobody who reads', (path, fix) => {
  expect(summaryOf(host + path)).toBe('malformed signed');
  expect(fixOf(host + path)).toBe(fix);
});

test.each([
  'https://acme.looker.com/dashboards/1',
  'https://ACME.LOOKER.COM/dashboards/1',
  'https://acme.looker.com./dashboards/1',
  'https://acme.looker.com:443/dashboards/1',
  ' https://acme.looker.com/dashboards/1 ',
])('%s is the plain host', (url) => {
  expect(summaryOf(url)).toBe('looker/dashboard/1');
});

test.each([
  ['http://acme.looker.com/dashboards/1', 'http'],
  ['https://bi.acme.example/dashboards/1', 'legacy'],
  ['http://bi.acme.example/dashboards-next/1', 'http+legacy+legacy'],
  ['https://acme。looker。com/dashboards/1', 'typo'],
  ['https://ａｃｍｅ.looker.com/dashboards/1', 'typo'],
])('%s is the same object elsewhere', (url, rules) => {
  expect(summaryOf(url)).toBe(`looker/dashboard/1 ${rules}`);
  expect(fixOf(url)).toBe('https://acme.looker.com/dashboards/1');
});
