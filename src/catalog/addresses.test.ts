import { expect, test } from 'vitest';
import { withFormerAnchors } from './addresses.ts';

test('puts each former anchor into the heading that it leads to, once, and leaves the rest as it is', () => {
  const html = '<p id="how">x</p><h2 class="a" id="how-1">How</h2><h3 id="why">Why</h3><h2 id="how-1">again</h2>';
  expect(withFormerAnchors(html, { methods: 'how-1', $1: 'why', reasons: 'why', lost: 'gone' })).toBe(
    '<p id="how">x</p><h2 class="a" id="how-1"><span id="methods"></span>How</h2><h3 id="why"><span id="reasons"></span><span id="$1"></span>Why</h3><h2 id="how-1">again</h2>',
  );
});
