#!/usr/bin/env bash
# A module that both the content config and a page import exists twice in one `astro build`.
#
# Package and version: astro 7.3.4. Needs Node 22.12 or newer on the PATH.
# Expected by a good engineer: a loader in `content.config.ts` and the pages run in one process, so a module that both import is one
# instance: what the loader keeps in a module's variable, a page can read.
# Behavior: the content config is evaluated in a module graph of its own. The module runs once for the config and once for the pages,
# in the same process, so the page sees none of what the loader put there; only `globalThis` and the content store are shared.
# Seen on 2026-12-01: "loader: run 1, same process: yes", "page: run 2, entries kept by the loader: 0".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/pages
cat > package.json <<'JSON'
{ "name": "module-graph", "private": true, "type": "module" }
JSON
npm install --silent --no-audit --no-fund --save-exact astro@7.3.4
cat > src/state.ts <<'TS'
globalThis.runs = (globalThis.runs ?? 0) + 1;
/** Which evaluation of this module it is, what the loader keeps, and the process. */
export const shared = { run: globalThis.runs, kept: [], pid: process.pid };
globalThis.first ??= shared;
TS
cat > src/content.config.ts <<'TS'
import { defineCollection } from 'astro:content';
import { shared } from './state.ts';
const notes = defineCollection({
  loader: {
    name: 'notes',
    load: async ({ store }) => {
      shared.kept.push('a');
      store.set({ id: 'a', data: {} });
    },
  },
});
export const collections = { notes };
TS
cat > src/pages/index.astro <<'ASTRO'
---
import { getCollection } from 'astro:content';
import { shared } from '../state.ts';
const stored = (await getCollection('notes')).length;
const first = globalThis.first;
const text = `loader: run ${first.run}, same process: ${first.pid === process.pid ? 'yes' : 'no'}; page: run ${shared.run}, entries kept by the loader: ${shared.kept.length}, in the store: ${stored}`;
---
<p>{text}</p>
ASTRO
ASTRO_TELEMETRY_DISABLED=1 npx astro build > build.log 2>&1 || { cat build.log; exit 1; }
found=$(grep -o '<p>[^<]*' dist/index.html | sed 's/<p>//')
echo "$found"
[ "$found" = 'loader: run 1, same process: yes; page: run 2, entries kept by the loader: 0, in the store: 1' ] || { echo 'The behavior has changed.'; exit 1; }
