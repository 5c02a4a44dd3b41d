import { movedAddresses } from '../catalog/addresses.ts';
import { shortAddresses } from '../catalog/short-addresses.ts';
import { catalog, stubTarget } from './content.ts';

/** What hosts such as Netlify and Cloudflare Pages read to redirect by themselves: the same addresses as the stub pages, permanently (301). */
export const GET = () => {
  const short = shortAddresses(catalog).flatMap(({ name, targets: [only, ...others] }) =>
    only && others.length === 0 ? [[`/go/${name}/`, stubTarget(only)]] : [],
  );
  // Short addresses are typed, and abbreviations are typed in capitals; hosts tell the two apart.
  const capital = short
    .filter(([from = '']) => /^\/go\/[a-z]{2,6}\/$/.test(from))
    .map(([from = '', to]) => [`/go/${from.slice(4).toUpperCase()}`, to]);
  const moved = movedAddresses(catalog).map(({ from, to }) => [from, stubTarget(to)]);
  const lines = [...short, ...capital, ...moved].map(([from = '', to = '']) => `${encodeURI(from)} ${to} 301`);
  return new Response(`${lines.sort().join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
