import { z } from 'zod';
import type { Problem } from '../../src/problems/problem.ts';
import type { PageBytes } from './page-bytes.ts';

const pattern = z.string().refine((value) => {
  try {
    return new RegExp(value).source !== '';
  } catch {
    return false;
  }
}, 'Unexpected pattern, expected a regular expression');
const bytes = z.int().positive();

/** What a page and a file of the built site may weigh at most, in bytes after `gzip -9`; each is held to the first line that fits it. */
export const budgetsSchema = z.strictObject({
  pages: z.array(z.strictObject({ name: z.string(), address: pattern, html: bytes, css: bytes, js: bytes, firstLoad: bytes })).min(1),
  files: z.array(z.strictObject({ name: z.string(), path: pattern, bytes })),
  /** How many files may hold up what a page draws. */
  blocking: z.int().min(0),
});

/** The budgets of the repository, checked. */
export type Budgets = z.output<typeof budgetsSchema>;

/** A page of the built site with what it weighs. */
export type WeighedPage = { address: string; bytes: PageBytes };

/** What is over its budget, each with its address, what it weighs and what it may weigh. */
export function budgetProblems(
  budgets: Budgets,
  pages: readonly WeighedPage[],
  files: ReadonlyMap<string, number>,
  file: string,
): Problem[] {
  const problem = (what: string, found: number, most: number, unit = 'bytes'): Problem => ({
    file,
    line: 1,
    column: 1,
    path: '',
    rule: 'budget',
    severity: 'error',
    message: `Unexpected ${found} ${unit} of ${what}, expected at most ${most}; make it lighter, or raise the budget and say why`,
  });
  const ofPages = pages.flatMap(({ address, bytes: { html, css, js, blocking } }) => {
    const budget = budgets.pages.find((one) => new RegExp(one.address).test(address));
    const held = budget
      ? ([
          ['HTML', html, budget.html],
          ['CSS', css, budget.css],
          ['JavaScript', js, budget.js],
          ['HTML, CSS and JavaScript', html + css + js, budget.firstLoad],
        ] as const)
      : [];
    return [
      ...held.flatMap(([part, found, most]) =>
        found > most ? [problem(`${part} on \`${address}\` (${budget?.name ?? ''})`, found, most)] : [],
      ),
      ...(blocking > budgets.blocking ? [problem(`\`${address}\` that hold up what it draws`, blocking, budgets.blocking, 'files')] : []),
    ];
  });
  const ofFiles = [...files].flatMap(([path, found]) => {
    const budget = budgets.files.find((one) => new RegExp(one.path).test(path));
    return budget && found > budget.bytes ? [problem(`\`${path}\` (${budget.name})`, found, budget.bytes)] : [];
  });
  return [...ofPages, ...ofFiles];
}

/** The heaviest page of each kind, as lines of a table: the name of the kind, the address, and its bytes against the budget. */
export function heaviest(budgets: Budgets, pages: readonly WeighedPage[]): string[] {
  const sum = ({ html, css, js }: PageBytes) => html + css + js;
  return budgets.pages.flatMap(({ name, firstLoad }, place) => {
    const own = pages.filter(({ address }) => budgets.pages.findIndex((one) => new RegExp(one.address).test(address)) === place);
    const [most] = own.toSorted((a, b) => sum(b.bytes) - sum(a.bytes));
    return most ? [`${name}: ${sum(most.bytes)} of ${firstLoad} bytes, ${most.address}`] : [];
  });
}
