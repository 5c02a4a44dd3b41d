/** What programs that read the files may rely on, one or two sentences each. */
export const contract = [
  'Within version 1 no field is removed, renamed or changed in meaning; a check refuses to lose one.',
  'Fields may be added, and fields with a fixed set of values may get new values. Ignore fields and values that you do not recognize.',
  'A change of meaning starts version 2, in files whose addresses start with `/api/v2/`; these files stay.',
  'An `id` never comes to mean another entry. An entry that is renamed keeps its old id in `formerIds`, and `/api/lookup.json` finds it by both.',
  'Fields that an entry does not have are left out; they are never `null`. The schema of a file says which are always there.',
  'The files hold the facts of the entries, without the prose of their pages and without values of metrics. Every build of the site writes them again.',
] as const;

/** Other forms in which the site can be read, by address. */
export const otherForms = {
  '/api/metrics.csv': 'every definition as one row of a table',
  '/feed.xml': 'changes of definitions, for feed readers',
  '/llms.txt': 'the pages of the handbook, for language models',
  '/metrics/mau.md': 'one page as Markdown; every page has one but search',
} as const;

/** Examples of use, in the order in which the page shows them; `url` is where the site is. */
export function examples(url: string): { title: string; text: string; code: string }[] {
  return [
    {
      title: 'What a word means',
      text: 'Look a word up in lower case. A word may mean several entries; they come in a list.',
      code: `const { names } = await (await fetch('${url}/api/lookup.json')).json();
const meanings = names['mau'] ?? [];
for (const { title, url } of meanings) console.log(title, url);`,
    },
    {
      title: 'Definitions that nobody has approved',
      text: 'All definitions are in one file. `canonical` is true where a person approved what the definition means now.',
      code: `const { items } = await (await fetch('${url}/api/metrics.json')).json();
const open = items.filter(({ canonical }) => !canonical);
console.log(open.map(({ title, ownerName }) => \`\${title}: \${ownerName}\`));`,
    },
    {
      title: 'The glossary in a spreadsheet',
      text: 'In Google Sheets, put this into the first cell of an empty sheet. Other programs open the address as a CSV file.',
      code: `=IMPORTDATA("${url}/api/metrics.csv")`,
    },
  ];
}
