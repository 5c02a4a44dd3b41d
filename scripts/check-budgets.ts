import { existsSync, readFileSync } from 'node:fs';
import { formats } from '../src/problems/report.ts';
import { budgetProblems, budgetsSchema, heaviest, type Budgets } from './check-budgets/budgets.ts';
import { scalesOf } from './check-budgets/page-bytes.ts';
import { readBuiltSite, siteFolder } from './lib/built-site.ts';
import { Failure, command, start } from './lib/run.ts';

const usage = `Usage: npm run check:budgets -- [--site DIR] [--budgets FILE] [--format text|json|github]

Weighs every page and file of the built site against budgets.json; run \`npm run build\` first.`;

const options = { site: { type: 'string', default: 'dist' }, budgets: { type: 'string', default: 'budgets.json' } } as const;

/** `npm run check:budgets`. */
export const main = command({ usage, options, formats }, (call) => {
  const budgets = readBudgets(call.at(call.values.budgets), call.values.budgets);
  const site = readBuiltSite(call);
  const { fileBytes, pageBytes } = scalesOf(siteFolder(call));
  // A stub is left as soon as it is there, and the page for missing addresses has no folder of its own.
  const pages = site.pages
    .filter(({ refresh, address }) => refresh === undefined && address !== '/404/')
    .map((page) => ({ address: page.address, bytes: pageBytes(page) }));
  const budgeted = [...site.files.keys()].filter((path) => budgets.files.some((budget) => new RegExp(budget.path).test(path)));
  const files = new Map(budgeted.map((path) => [path, fileBytes(path)]));
  const clean = [
    `${pages.length} pages and ${files.size} files are within their budgets. The heaviest of each kind:`,
    ...heaviest(budgets, pages),
  ];
  return call.report(budgetProblems(budgets, pages, files, call.values.budgets), clean.join('\n  '));
});

function readBudgets(path: string, name: string): Budgets {
  if (!existsSync(path)) throw new Failure(`There is no file \`${name}\`, expected the budgets of the site's pages.`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure(`\`${name}\` is not JSON: ${(error as Error).message}`);
  }
  const { data, error } = budgetsSchema.safeParse(json);
  if (data) return data;
  throw new Failure(error.issues.map(({ path, message }) => `${name}: \`${path.join('.')}\`: ${message}`).join('\n'));
}

if (import.meta.main) await start(main);
