import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { questions, requestKinds } from '../src/requests/request.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { jsonSchemaOf } from '../src/schemas/json-schema.ts';
import { runScript } from './lib/testing.ts';

vi.setConfig({ testTimeout: 60_000 });

type Field = {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; options?: unknown[]; description?: string };
  validations?: { required?: unknown };
};
type Form = { name: string; description: string; title?: string; labels?: string[]; body: Field[] };

const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder).filter((file) => file !== 'config.yml');
const formOf = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as Form;

const form = formOf('new-definition.yml');
const field = (id: string) => form.body.find((candidate) => candidate.id === id);
const metric = jsonSchemaOf('metrics').oneOf?.[0]?.properties ?? {};

test('the form for a new definition offers the values that the schema takes', () => {
  const offered = ['domain', 'provenance', 'unit', 'direction'].map((id) => field(id)?.attributes.options);
  expect(offered).toEqual(['domain', 'provenance', 'unit', 'direction'].map((id) => metric[id]?.enum));
  // Nobody proposes what is not to be used any more.
  expect(field('status')?.attributes.options).toEqual(metric['status']?.enum?.filter((value) => value !== 'deprecated'));
});

test('the form for a new definition asks for every field that the schema requires', () => {
  const required = jsonSchemaOf('metrics').oneOf?.[0]?.required ?? [];
  expect(required.filter((name) => !field(name))).toEqual([]);
});

test('the form for a problem has the fields that the foot of every page fills in', () => {
  const ids = formOf('wrong-or-stale-definition.yml').body.flatMap(({ type, id }) => (type === 'input' ? [id] : []));
  expect(ids).toEqual(expect.arrayContaining(['page', 'commit']));
});

/** GitHub shows no form at all where it finds one of these mistakes in it. */
describe.each(forms)('GitHub takes %s', (file) => {
  const { name, description, title, labels, body, ...others } = formOf(file);
  const asked = body.filter(({ type }) => type !== 'markdown');
  const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

  test('its head has only known keys, and words where words must be', () => {
    expect(Object.keys(others).filter((key) => !['assignees', 'projects', 'type'].includes(key))).toEqual([]);
    for (const words of [name, description, ...(title === undefined ? [] : [title])]) expect(words.trim()).not.toBe('');
    expect([name.length >= 3, description.length >= 3, description.length <= 200]).toEqual([true, true, true]);
  });

  test('its labels are a list without a label twice', () => {
    expect(labels === undefined || (Array.isArray(labels) && labels.length > 0 && unique(labels))).toBe(true);
  });

  test('its fields are of known types, and at least one asks for something', () => {
    const types = ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes', 'upload'];
    expect(body.filter(({ type }) => !types.includes(type))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('its ids and its labels are unique, and its ids hold only letters, digits, hyphens and underscores', () => {
    const ids = asked.map(({ id = '' }) => id);
    expect(ids.filter((id) => !/^[A-Za-z0-9_-]+$/.test(id))).toEqual([]);
    expect(unique(ids)).toBe(true);
    expect(asked.filter(({ attributes: { label = '' } }) => label.trim() === '')).toEqual([]);
    expect(unique(asked.map(({ attributes: { label } }) => label))).toBe(true);
    // These would be taken for the issue’s own title, text and labels in an address that fills the form in.
    expect(ids.filter((id) => ['template', 'body', 'labels', 'assignees', 'projects', 'milestone'].includes(id))).toEqual([]);
  });

  test('what is required is `true` or `false`, a note has its text, and a choice has options without one twice', () => {
    for (const { type, attributes, validations } of body) {
      expect(['boolean', 'undefined']).toContain(typeof validations?.required);
      if (type === 'markdown') expect(attributes.value?.trim() ?? '').not.toBe('');
      if (type === 'dropdown' || type === 'checkboxes') expect(attributes.options?.length ?? 0).toBeGreaterThan(0);
      if (type === 'dropdown') expect(unique(attributes.options ?? [])).toBe(true);
    }
  });
});

test('the forms have names of their own, and an issue without a form stays possible', () => {
  expect(new Set(forms.map((file) => formOf(file).name)).size).toBe(forms.length);
  expect(parse(readFileSync(join(folder, 'config.yml'), 'utf8'))).toMatchObject({ blank_issues_enabled: true });
});

test('every form for a request asks the six questions, in fields that an address can fill in', () => {
  for (const { template } of requestKinds) {
    const fields = formOf(template).body.filter(({ type }) => type !== 'markdown');
    expect(fields.map(({ type, id }) => `${type} ${id}`)).toEqual(questions.map(({ id }) => `textarea ${id}`));
  }
});

test('the page on project intake asks the same six questions in the same words', () => {
  const page = readFileSync('content/handbook/project-intake.mdx', 'utf8');
  for (const { title, hints } of questions) {
    expect(page).toContain(`- **${title}.**`);
    for (const sentence of hints.flatMap((hint) => hint.split(/(?<=\.) /)))
      expect(page.replaceAll('’', "'")).toContain(sentence.replaceAll('’', "'"));
  }
});

const run = (out: string, ...args: string[]) => runScript('issue-forms.ts', ['--out', out, ...args]);

test('the forms in the repository are what the script writes', async () => {
  expect(await run(folder, '--check')).toEqual({ code: 0, stdout: 'The issue forms are up to date.\n', stderr: '' });
});

test('writes the forms, tells those that were changed or are gone, fixes them and leaves other files alone', async () => {
  const out = temporaryFolder({ 'config.yml': 'x' });
  expect(await run(out)).toEqual({ code: 0, stdout: `Wrote 5 of 5 issue forms into ${out}/.\n`, stderr: '' });
  writeFileSync(join(out, 'metric.yml'), 'name: x\n');
  rmSync(join(out, 'request.yml'));
  const told = await run(out, '--check', '--format', 'json');
  const { problems } = JSON.parse(told.stdout) as { problems: { file: string; message: string }[] };
  const message = 'Unexpected content, expected what `src/requests/request.ts` gives; run `npm run issue-forms`';
  expect([told.code, ...problems.map(({ file, message }) => `${file} ${message}`)]).toEqual([
    2,
    `${join(out, 'metric.yml')} ${message}`,
    `${join(out, 'request.yml')} ${message}`,
  ]);
  expect((await run(out)).stdout).toBe(`Wrote 2 of 5 issue forms into ${out}/.\n`);
  expect(readFileSync(join(out, 'config.yml'), 'utf8')).toBe('x');
});

test('fails with a sentence for an unknown option', async () => {
  const { code, stderr } = await run(temporaryFolder(), '--chekc');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Unknown option '--chekc'.*\n\nUsage: npm run issue-forms -- \[--check\]/);
});
