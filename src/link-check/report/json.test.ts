import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinksResult } from './result.ts';
import { jsonReport, printable } from './json.ts';
import { HOSTILE, cleanResult, richResult } from './testing.ts';

const schema = JSON.parse(readFileSync('schemas/links-report.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test.each([
  ['of everything', richResult],
  ['without a finding', cleanResult],
  ['of a pull request', { ...richResult, context: 'pull-request' } satisfies LinksResult],
])('a report %s keeps the schema', (_, result) => {
  validate(JSON.parse(jsonReport(result)));
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema refuses a field that it does not know and a verdict that is none', () => {
  expect(validate({ ...richResult, token: 'x' })).toBe(false);
  expect(validate({ ...cleanResult, objects: [{ ...cleanResult.objects[0], verdict: 'dead' }] })).toBe(false);
});

test('holds no filter, and no field that a caller added', () => {
  const problems = richResult.problems.map((problem) => ({
    ...problem,
    link: { url: 'https://acme.looker.com/dashboards/1?Customer=Globex' },
  }));
  const objects = richResult.objects.map((object) => ({ ...object, secret: 'hush' }));
  const text = jsonReport({ ...richResult, problems, objects });
  expect(text).not.toMatch(/Globex|hush|"link":/);
});

test('a title is kept as it is, and harmless where it is printed', () => {
  const text = jsonReport(richResult);
  const read = JSON.parse(text) as LinksResult;
  expect(read.objects.find(({ key }) => key.endsWith('/dashboard/2'))?.title).toBe(HOSTILE);
  expect(text).toContain(String.raw`\r\u0023#[error]@everyone`);
  expect(text.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
});

test('whatever a text holds, what is printed has no invisible character and reads back the same', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('##[', '\u202e', '\u009b', '\u{e0001}', '\n', '\u2028', '#'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, (value) => {
      const printed = printable({ value });
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(printed).not.toMatch(/##\[|[\p{Cf}\u2028\u2029\u007f-\u009f]|[\u0000-\u0009\u000b-\u001f]/u);
      expect(JSON.parse(printed)).toEqual({ value });
    }),
  );
});
