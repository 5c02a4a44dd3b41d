import { expect, it } from 'vitest';
import { exploreIn } from './looker.ts';

it.each([
  ['https://acme.looker.com/explore/acme_events/sessions?qid=qidOf22Characters00000', 'acme_events/sessions'],
  ['https://acme.looker.com/embed/explore/acme_events/sessions', 'acme_events/sessions'],
  ['https://acme.looker.com/x/shortSlug1', undefined],
  ['https://acme.looker.com/explore/acme_events', undefined],
  ['https://acme.looker.com/explore/../login/x', undefined],
  ['https://acme.looker.com/explore/a%2f..%2fb/c', undefined],
  ['no address', undefined],
])('of `%s` is %s', (address, explore) => {
  expect(exploreIn(address)).toBe(explore);
});
