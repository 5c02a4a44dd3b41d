import { TODAY } from '../../catalog/testing.ts';
import { checkFiles } from '../../checks/check-content.ts';
import { knownLinks } from './known-links.ts';
import { offlineProblems } from './offline.ts';

export const looker = 'https://acme.looker.com';
export const amplitude = 'https://app.amplitude.com/analytics/acme';
const head = (title: string) => `title: ${title}\ndescription: What a test has made to see which of its links are reported and how.`;
export const page = (prose: string) => `---\n${head('Vision')}\n---\n\n${prose}\n`;
export const toolFile = (title: string, more: string) =>
  `---\n${head(title)}\nowner: data\n${more}\n---\n\n[Company KPIs](/reports/kpis/)\n`;
export const reportFile = (title: string, more: string) => `---\n${head(title)}\ntool: looker\ngroup: company\n${more}\n---\n`;
export const ownReport = (more: string) => ({ 'content/reports/kpis.mdx': reportFile('Company KPIs', more) });

export const base: Readonly<Record<string, string>> = {
  'content/tools/looker.mdx': toolFile('Looker', 'kind: business-intelligence\nhosts: [acme.looker.com]'),
  'content/tools/amplitude.mdx': toolFile(
    'Amplitude',
    'kind: product-analytics\nhosts: [app.amplitude.com, analytics.amplitude.com]\norganization: acme',
  ),
  'content/tools/warehouse.mdx': toolFile('Warehouse', 'kind: data-warehouse\nhosts: [sql.example]\nurl: https://sql.example/?project=1'),
  ...ownReport(`url: ${looker}/dashboards/1\nformerUrls: [${looker}/looks/9]`),
  'content/teams.yaml': '- id: data\n  name: Data\n',
};

/** The problems of a handbook, each as `file line:column severity rule: message` without the folder of the file; `!` follows one that the content check reports too. */
export function problemsIn(files: Readonly<Record<string, string>>): string[] {
  const { catalog, problems } = checkFiles({ ...base, ...files }, TODAY);
  return offlineProblems(catalog, knownLinks(catalog)).map(({ file, line, column, severity, rule, message }) => {
    const isBlocking = problems.some((one) => one.rule === rule && one.file === file && one.line === line && one.column === column);
    return `${file.replace('content/', '')} ${line}:${column} ${severity} ${rule}${isBlocking ? '!' : ''}: ${message}`;
  });
}

/** The problems of one page, whose first line is line 6. */
export const inProse = (prose: string, files: Readonly<Record<string, string>> = {}) =>
  problemsIn({ ...files, 'content/handbook/vision.mdx': page(prose) }).map((line) => line.replace('handbook/vision.mdx ', ''));

export const rulesOf = (problems: readonly string[]) => problems.map((line) => line.replace(/^.*?(error|warning) (.*?):.*/, '$1 $2'));
