import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { questions, requestKinds } from '../src/requests/request.ts';
import { temporaryFolder } from '../src/read/testing.ts';
import { jsonSchemaOf } from '../src/schemas/json-schema.ts';
import { main } from './issue-forms.ts';
import { runCommand } from './lib/testing.ts';

type Form = { name: string; body: { type: string; id?: string; attributes: { options?: unknown[] } }[] };

const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(folder).filter((file) => file !== 'config.yml');
const formOf = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as Form;

const form = formOf('new-definition.yml');
const field = (id: string) => form.body.find((candidate) => candidate.id === id);
const metric = jsonSchemaOf('metrics').oneOf?.[0]?.properties ?? {};

test('the form for a new definition offers the values that the schema takes', () => {
  const offered = ['domain', 'provenance', 'unit', 'direction'].map((id) => field(id)?.attributes.options);
  expect(offered).toEqual(['domain', 'provenance', 'unit', 'direction'].map((id) => metric[id]?.enum));
  // Nobody proposes a deprecated definition.
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

/** What makes GitHub show no form at all. */
const formSchema = z.strictObject({
  name: z.string().trim().min(3),
  description: z.string().trim().min(3).max(200),
  title: z.string().trim().min(1).optional(),
  labels: z.array(z.string()).min(1).refine(isUnique).optional(),
  assignees: z.unknown().optional(),
  projects: z.unknown().optional(),
  type: z.unknown().optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('markdown'), attributes: z.object({ value: z.string().trim().min(1) }) }),
        z.object({ type: z.enum(['input', 'textarea', 'upload']), ...question({}) }),
        z.object({ type: z.literal('dropdown'), ...question({ options: z.array(z.unknown()).min(1).refine(isUnique) }) }),
        z.object({ type: z.literal('checkboxes'), ...question({ options: z.array(z.unknown()).min(1) }) }),
      ]),
    )
    .refine((body) => {
      const asked = body.filter((field) => field.type !== 'markdown');
      return asked.length > 0 && isUnique(asked.map(({ id }) => id)) && isUnique(asked.map(({ attributes }) => attributes.label));
    }),
});

function question<Shape extends z.ZodRawShape>(shape: Shape) {
  return {
    // These would be taken for the issue’s own title, text and labels in an address that fills the form in.
    id: z.string().regex(/^(?!(?:template|body|labels|assignees|projects|milestone)$)[A-Za-z0-9_-]+$/),
    attributes: z.object({ label: z.string().trim().min(1), ...shape }),
    validations: z.object({ required: z.boolean().optional() }).optional(),
  };
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

test.each(forms)('GitHub accepts %s', (file) => {
  expect(formSchema.safeParse(formOf(file)).error).toBeUndefined();
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

test('the forms in the repository are what the command writes', async () => {
  expect(await runCommand(main, ['--check'])).toEqual({ code: 0, stdout: `${folder} is up to date.\n`, stderr: '' });
});

test('writes the forms and leaves other files alone', async () => {
  const cwd = temporaryFolder({ 'out/config.yml': 'x' });
  const { code, stdout } = await runCommand(main, ['--out', 'out'], { cwd });
  expect([code, stdout.trim().split('\n').length, readdirSync(join(cwd, 'out')).length]).toEqual([
    0,
    requestKinds.length,
    requestKinds.length + 1,
  ]);
  expect(readFileSync(join(cwd, 'out/config.yml'), 'utf8')).toBe('x');
});
