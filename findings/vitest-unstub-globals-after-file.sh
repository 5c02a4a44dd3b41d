#!/usr/bin/env bash
# With `unstubGlobals`, what one test file stubs is still stubbed in the `beforeAll` of the next one.
#
# Package and version: vitest 5.1.1. Needs Node 22.12 or newer on the PATH.
# Expected by a good engineer: `unstubGlobals: true` takes every stubbed global back when the test that stubbed it is over, so the next file
# of a worker that shares its modules (`isolate: false`) starts with the real ones.
# Behavior: stubs are taken back before each test, not after it. Between the last test of a file and the first test of the next one nothing
# is taken back, so the next file's module code and its `beforeAll` still meet the stub; its first test does not.
# Seen on 2026-12-01: "module: stub, beforeAll: stub, test: real".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > package.json <<'JSON'
{ "name": "unstub", "private": true, "type": "module" }
JSON
npm install --silent --no-audit --no-fund --save-exact vitest@5.1.1
cat > vitest.config.js <<'JS'
class ByName {
  shard = (files) => files;
  sort = (files) => files.toSorted((a, b) => a.moduleId.localeCompare(b.moduleId));
}
export default { test: { isolate: false, fileParallelism: false, unstubGlobals: true, sequence: { sequencer: ByName } } };
JS
cat > a.test.js <<'JS'
import { expect, test, vi } from 'vitest';
test('stubs', () => {
  vi.stubGlobal('answer', 'stub');
  expect(globalThis.answer).toBe('stub');
});
JS
cat > b.test.js <<'JS'
import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
const read = () => globalThis.answer ?? 'real';
const inModule = read();
let before;
beforeAll(() => {
  before = read();
});
test('reads', () => {
  writeFileSync('seen.txt', `module: ${inModule}, beforeAll: ${before}, test: ${read()}`);
  expect(true).toBe(true);
});
JS
npx vitest run a.test.js b.test.js > run.log 2>&1 || { cat run.log; exit 1; }
found=$(cat seen.txt)
echo "$found"
[ "$found" = 'module: stub, beforeAll: stub, test: real' ] || { echo 'The behavior has changed.'; exit 1; }
