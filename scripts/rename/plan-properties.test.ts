import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { SAMPLE_DAY, sampleHandbook } from '../../src/sample-handbook/sample-handbook.ts';
import { ID_PATTERN } from '../../src/schemas/fields.ts';
import { planRename } from './plan.ts';
import { checkRename, type Rename } from './request.ts';
import { check } from './testing.ts';

test('ten renames one after another leave no problem, and every entry keeps all its ids', () => {
  const ids = fc.oneof(fc.stringMatching(/^[a-d0-9]{1,2}(?:-[a-d0-9]{1,2})?$/), fc.constantFrom('true', 'null', 'mau', 'dau', '1e3'));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), ids), { minLength: 10, maxLength: 10 }), (steps) => {
      let texts = new Map(Object.entries(sampleHandbook));
      const known = new Map(
        renameable(check(sampleHandbook).catalog).map(({ title, from, formerIds }) => [title, new Set([from, ...formerIds])]),
      );
      for (const [pick, to] of steps) {
        const { catalog } = check(Object.fromEntries(texts));
        const entries = renameable(catalog);
        const entry = entries[pick % entries.length];
        if (!entry || !isAllowed(catalog, { ...entry, to })) continue;
        const plan = planRename(catalog, texts, { ...entry, to });
        texts = new Map([...[...texts].filter(([file]) => file !== plan.moved.from), ...plan.texts]);
        known.get(entry.title)?.add(to);
      }
      const { catalog, problems } = check(Object.fromEntries(texts));
      expect(problems).toEqual([]);
      for (const { from, title, formerIds } of renameable(catalog)) {
        expect(new Set([from, ...formerIds])).toEqual(known.get(title));
        expect(formerIds).not.toContain(from);
      }
    }),
    { numRuns: 4 },
  );
});

function renameable(catalog: Catalog) {
  return catalog.entries.flatMap(({ collection, id: from, data }) =>
    collection !== 'site' && 'title' in data ? [{ collection, from, title: data.title, formerIds: data.formerIds ?? [] }] : [],
  );
}

/** Whether the command takes an id; what it refuses has tests of its own. */
function isAllowed(catalog: Catalog, { collection, from, to }: Rename): boolean {
  try {
    checkRename(catalog, { collection, from, to }, SAMPLE_DAY);
    return true;
  } catch {
    expect(from === to || catalog.has(collection, to) || catalog.renamed(collection, to) !== undefined).toBe(true);
    expect(to).toMatch(ID_PATTERN);
    return false;
  }
}
