#!/usr/bin/env bash
# Imported outside a browser, Pagefind puts the address of its own file before the address of every result.
#
# Package and version: pagefind 1.5.2. Needs Node 20 or newer.
# Expected by a good engineer: `pagefind/pagefind.js` needs nothing but `fetch`, so with one that reads files a test can search the built
# index in Node; results have the same addresses from the root as in a browser ("/a/").
# Behavior: the search works, but the base of the addresses is derived from where the module was imported, and an address that does not start
# with a slash or http gets a slash: "/file:/…/site/a/". The option `baseUrl` gives the address from the root again.
# Seen on 2026-12-01: "by itself: /file:SITE/a/, with baseUrl: /a/" (SITE is the folder).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > package.json <<'JSON'
{ "name": "base-url", "private": true, "type": "module" }
JSON
npm install --silent --no-audit --no-fund --save-exact pagefind@1.5.2
mkdir -p site/a
echo '<html lang="en"><head><title>A</title></head><body><main><h1>Seats</h1><p>Seats that were bought.</p></main></body></html>' > site/a/index.html
npx pagefind --site site --silent > index.log 2>&1 || { cat index.log; exit 1; }
cat > search.js <<'JS'
import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
globalThis.fetch = async (address) => new Response(readFileSync(new URL(String(address).replace(/\?.*/, ''))));
const site = pathToFileURL(realpathSync('site'));
const { createInstance } = await import(`${site}/pagefind/pagefind.js`);
const addressWith = async (options) => {
  const pagefind = createInstance(options);
  const { results } = await pagefind.search('seats');
  return (await results[0].data()).url.replace(site.pathname, 'SITE');
};
console.log(`by itself: ${await addressWith({})}, with baseUrl: ${await addressWith({ baseUrl: '/' })}`);
JS
found=$(node search.js)
echo "$found"
[ "$found" = 'by itself: /file:SITE/a/, with baseUrl: /a/' ] || { echo 'The behavior has changed.'; exit 1; }
