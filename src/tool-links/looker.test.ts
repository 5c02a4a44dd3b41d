import { expect, test } from 'vitest';
import { outcomeOf, rowsOf } from './testing/reading.ts';

// The links that were published (published-links.test.ts) are rows of this table too.
const rows = rowsOf(
  'https://acme.looker.com',
  String.raw`
looker/dashboard/440 | /dashboards/440 < /dashboards/440 /dashboards/440/
looker/dashboard/440 noise | /dashboards/440 < /dashboards/440#tile-3 /embed/dashboards/440
looker/dashboard/KoDXRuaeLDQCuQ0rt4iHQN | /dashboards/KoDXRuaeLDQCuQ0rt4iHQN
looker/lookml-dashboard/thelook::board | /dashboards/thelook::board < /dashboards/thelook::board /dashboards/thelook%3A%3Aboard
looker/lookml-dashboard/the.look-2::board_1 | /dashboards/the.look-2::board_1
looker/dashboard/440 legacy | /dashboards/440 < /dashboards-next/440 /dashboards-legacy/440
looker/lookml-dashboard/thelook::board legacy+noise | /dashboards/thelook::board < /embed/dashboards-next/thelook::board
looker/dashboard/440 legacy+noise | /dashboards/440 < /embed/dashboards-legacy/440?embed_domain=https://a.example
looker/page/dashboards | /dashboards
looker/look/12 noise | /looks/12 < /embed/looks/12
looker/public-look/VWGSm8ahkYr3bDvX2pQnTz public | /looks/VWGSm8ahkYr3bDvX2pQnTz
  /looks/VWGSm8ahkYr3bDvX2pQnTz.html
  /embed/public/VWGSm8ahkYr3bDvX2pQnTz
looker/public-look/VWGSm8ahkYr3bDvX2pQnTz public+noise | /looks/VWGSm8ahkYr3bDvX2pQnTz.csv < /looks/VWGSm8ahkYr3bDvX2pQnTz.csv?apply_formatting=true
looker/explore/thelook/orders | /explore/thelook/orders < /explore/thelook/orders
  /explore/thelook/orders < /explore/thelook/orders?fields=orders.count&sorts=orders.count
looker/explore/thelook/orders noise | /explore/thelook/orders < /embed/explore/thelook/orders /embed/query/thelook/orders
looker/explore/thelook/orders filter | /explore/thelook/orders < /explore/thelook/orders?fields=a.b&f[a.name]=Globex
looker/query/gW1120gr9b6D7gF7d6bsro | /explore/thelook/orders?qid=gW1120gr9b6D7gF7d6bsro
  /x/gW1120gr9b6D7gF7d6bsro
looker/query/gW1120gr9b6D noise | /explore/thelook/orders?qid=gW1120gr9b6D < /explore/thelook/orders?toggle=vis&qid=gW1120gr9b6D&origin_space=1
looker/merge/O70qAsSQSePBKsg8R78n31 noise | /merge?mid=O70qAsSQSePBKsg8R78n31 < /embed/merge?mid=O70qAsSQSePBKsg8R78n31
looker/folder/12 | /folders/12
looker/folder/home | /folders/home
looker/folder/12 legacy | /folders/12 < /spaces/12
looker/board/8 legacy+noise | /boards/8 < /embed/browse/boards/8
looker/home/browse | /browse
looker/home/home | / < https://acme.looker.com /
looker/home/home noise | / < /embed
looker/page/browse/recent | /browse/recent
looker/project-file/thelook/views/orders.view.lkml | /projects/thelook/files/views/orders.view.lkml
looker/page/projects/thelook | /projects/thelook
looker/extension/kit::app | /extensions/kit::app
  /extensions/kit::app/some/page
looker/extension/kit::app legacy | /extensions/kit::app < /spa/kit::app
looker/extension/kit::app noise | /extensions/kit::app < /embed/extensions/kit::app
looker/dashboard/1 typo | /dashboards/1 < /dashboard/1 /dashboard-next/1 /Dashboards/1 /dashbaords/1 //dashboards//1
  /dashboards/1 < /dashboards/1/edit /dashboards/1). /dashboards/1, https://acme。looker。com/dashboards/1
  /dashboards/1 < https://ａｃｍｅ.looker.com/dashboards/1
looker/look/1 typo | /looks/1 < /look/1
looker/board/1 typo | /boards/1 < /board/1
looker/folder/1 typo | /folders/1 < /folder/1 /space/1
looker/explore/thelook/orders typo | /explore/thelook/orders < /explores/thelook/orders
looker/project-file/thelook/a.md typo | /projects/thelook/files/a.md < /project/thelook/files/a.md
looker/extension/kit::app typo | /extensions/kit::app < /extension/kit::app
looker/lookml-dashboard/thelook::board typo | /dashboards/thelook::board < /dashboards/thelook::board.
looker/page/reports/1 | /reports/1
looker/dashboard/1 filter | /dashboards/1 < /dashboards/1?Account=Globex /dashboards/1&Account=Globex
  /dashboards/1 < /dashboards/1;Account=Globex /dashboards/1/Account=Globex
  /dashboards/1 < /dashboards/1?filter_config={\"A\":[{\"values\":[{\"constant\":\"Globex\"}]}]}
looker/dashboard/1 noise | /dashboards/1 < /dashboards/1?Account= /dashboards/1?Globex
  /dashboards/1 < /dashboards/1?filter_config={\"A\":[{\"values\":[{\"constant\":\"\"},{}]}]}
  /dashboards/1 < /dashboards/1?hide_filter=A&theme=dark&sdk=3&origin=share
looker/dashboard/1 | /dashboards/1 < /dashboards/1? /dashboards/1?&& https://acme.looker.com/dashboards/1
  /dashboards/1 < https://ACME.LOOKER.COM/dashboards/1 https://acme.looker.com./dashboards/1
  /dashboards/1 < https://acme.looker.com:443/dashboards/1 \u0020https://acme.looker.com/dashboards/1\u0020
looker/dashboard/1 filter+noise | /dashboards/1 < /dashboards/1?UTM+Source=Globex&utm_source=feed
looker/query/abc123 filter | /explore/a/b?qid=abc123 < /explore/a/b?qid=abc123&dynamic_fields=[{\"filters\":[{\"id\":\"x\"}]}]
looker/dashboard/1 signed | /dashboards/1 < /dashboards/1?access_token=abc
looker/look/1 filter | /looks/1 < /looks/1?f[users.email]=ada@acme.example
looker/home/home filter | / < /?q=Globex
looker/page/find/users filter | /find/users < /find/users/12
malformed malformed | - < /dashboards/0 /dashboards/007 /dashboards/-1 /dashboards/1.5 /dashboards/1abc /dashboards/1234567890123
  - < /dashboards/model:board /dashboards/::board /dashboards/model:: /dashboards/aaaaaaaaaaaaaaaaaaaaaaaaa
  - < /dashboards/1111111111111111111111 /looks/abc /looks/12.csv /boards/abc /folders/My%20folder /explore/thelook
  - < /explore/the%20look/orders /explore/thelook/orders?qid=..%2f.. /explore/thelook/orders?qid= /x/a /merge /merge?mid=a/b
  - < /embed/public/1 /projects/thelook/files /projects/thelook/branches/main /extensions/app /api/4.0/users /dashboards/%E0%A4%A
  - < /dashboards/% /{weird}/path
malformed unsafe | - < /dashboards/..%2f..%2fapi%2f4.0%2fusers /dashboards/%2e%2e/looks/1 /dashboards/../api/4.0/users
  - < /dashboards/./1 /dashboards/%252e%252e /dashboards/1%00 /dashboards/1%0d%0aHost:%20x /dashboards/1%5c
  /dashboards/1 < /dashboards/1%3Ffields=*%23
malformed signed | /dashboards/1 < /login/embed/%2Fembed%2Fdashboards%2F1%3FAccount%3DGlobex?nonce=%22x%22&signature=abc
  - < /login/embed/ /login/embed/%2Fadmin /login/embed/%2F%2Fevil.test /embed/login/embed/x /admin /admin/users
  - < /embed/admin /sql/abc
looker/dashboard/1 http | /dashboards/1 < http://acme.looker.com/dashboards/1
looker/dashboard/1 legacy | /dashboards/1 < https://bi.acme.example/dashboards/1
looker/dashboard/1 http+legacy+legacy | /dashboards/1 < http://bi.acme.example/dashboards-next/1
`,
);

test.each(rows)('$address is $outcome', ({ address, ...expected }) => {
  expect(outcomeOf(address)).toEqual(expected);
});
