import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { budgetProblems, budgetsSchema, heaviest, type Budgets } from './check-budgets/budgets.ts';
import { readBuiltSite } from './lib/built-site.ts';
import { pageBytes } from './check-budgets/page-bytes.ts';
import { Failure, exit, formatOf, readArgs, report, run } from './lib/run.ts';

const usage = `Usage: npm run check:budgets -- [--site DIR] [--budgets FILE] [--format text|json|github]

Weighs every page and file of the built site against budgets.json; run \`npm run build\` first.`;

await run(() => {
  const { values } = readArgs(
    {
      site: { type: 'string', default: 'dist' },
      budgets: { type: 'string', default: 'budgets.json' },
      format: { type: 'string' },
      help: { type: 'boolean' },
    },
    usage,
  );
  if (values.help) {
    console.log(usage);
    return exit.clean;
  }
  const format = formatOf(values.format);
  const budgets = readBudgets(values.budgets);
  const site = readBuiltSite(values.site);
  // A stub is left as soon as it is there, and the page for missing addresses has no folder of its own.
  const pages = site.pages
    .filter(({ refresh, address }) => refresh === undefined && address !== '/404/')
    .map(({ address }) => ({ address, bytes: pageBytes(values.site, address) }));
  const held = [...site.files].filter((path) => budgets.files.some((budget) => new RegExp(budget.path).test(path)));
  const files = new Map(held.map((path) => [path, gzipSync(readFileSync(join(values.site, path)), { level: 9 }).length]));
  const clean = [
    `${pages.length} pages and ${files.size} files are within their budgets. The heaviest of each kind:`,
    ...heaviest(budgets, pages),
  ];
  return report(budgetProblems(budgets, pages, files, values.budgets), format, clean.join('\n  '));
});

function readBudgets(file: string): Budgets {
  if (!existsSync(file)) throw new Failure(`There is no file \`${file}\`, expected the budgets of the site's pages.`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(`\`${file}\` is not JSON: ${(error as Error).message}`);
  }
  const { data, error } = budgetsSchema.safeParse(json);
  if (data) return data;
  throw new Failure(error.issues.map(({ path, message }) => `${file}: \`${path.join('.')}\`: ${message}`).join('\n'));
}
