import { expect, test } from 'vitest';
import { temporaryFolder } from '../../read/testing.ts';
import { isHidden } from './sitemap.ts';

test('the sitemap leaves out pages with `noindex`, and only those', () => {
  const hidden = '<meta name="robots" content="noindex">';
  const folder = temporaryFolder({ 'go/mau/index.html': hidden, 'metrics/mau/index.html': '<p>noindex</p>' });
  expect(['go/mau/', 'metrics/mau/', 'no-page/'].map((page) => isHidden(`${folder}/${page}`))).toEqual([true, false, false]);
});
