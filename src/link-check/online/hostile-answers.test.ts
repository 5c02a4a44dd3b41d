import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../verdict/fact.ts';
import { inAmplitude, inLooker, namedInLooker, verify } from './testing.ts';

const everyKind =
  'explore/acme/one query/slugOne merge/mergeOne folder/1 lookml-dashboard/acme::one project-file/acme/one.md public-look/tokenOne';
const objects = [
  ...everyKind.split(' ').map(namedInLooker),
  ...(['dashboard', 'look', 'board'] as const).flatMap((kind) => [1, 2, 3, 4].map((id) => inLooker(kind, id))),
  ...['abcd1234', 'efgh1234', 'ijkl1234'].map((id) => inAmplitude('chart', id)),
  inAmplitude('cohort', 'abcd1234'),
];

const field = fc.constantFrom(
  ...'id name title slug deleted deleted_at folder explores model view data pagination next_cursor cohorts path'.split(' '),
);
const leaf = fc.oneof(
  fc.constantFrom('1', 1, 'acme', 'one', null, true, '', '2026-11-23T00:00:00Z', 'acme::one', '__proto__'),
  fc.string(),
);
const { body } = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('body'), { maxLength: 5 }), fc.dictionary(field, tie('body'), { maxKeys: 6 })),
}));

async function factsFor(answer: (address: string) => Response): Promise<Fact[]> {
  const fake = ((address: string) =>
    Promise.resolve(
      address.endsWith('/login') ? Response.json({ access_token: 'token0000', expires_in: 3600 }) : answer(address),
    )) as typeof fetch;
  const nowhere = { base: 'http://127.0.0.1:1' };
  const run = await verify(objects, { looker: nowhere, amplitude: nowhere }, { fetch: fake });
  expect(run.facts.size).toBe(objects.length);
  return [...run.facts.values()];
}

describe('any JSON at all', () => {
  it('never makes a run fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 6 }), async (bodies) => {
        let call = 0;
        await factsFor(() => Response.json(bodies[(call += 1) % bodies.length]));
      }),
      { numRuns: 150 },
    );
  });

  it('never makes an object missing about which neither a list nor its own address says anything', async () => {
    for (const bad of [null, 7, 'x', true, {}, { id: null }, { data: null }, { cohorts: {} }]) {
      const facts = await factsFor(() => Response.json(bad));
      expect(facts.every((fact) => fact.is === 'unknown')).toBe(true);
    }
  });

  it('never makes an object missing because of a status other than 404', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), fc.constantFrom('application/json', 'text/html', ''), async (code, type) => {
        fc.pre(code !== 404);
        const without = [204, 205, 304].includes(code);
        const facts = await factsFor(
          () => new Response(without ? null : '{"message":"x"}', { status: code, headers: type === '' ? {} : { 'content-type': type } }),
        );
        expect(facts.filter(({ is }) => is === 'missing' || is === 'there')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads deeply nested JSON without failing', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const facts = await factsFor(() => new Response(deep, { headers: { 'content-type': 'application/json' } }));
    expect(facts.some(({ is }) => is === 'there')).toBe(false);
  });
});
