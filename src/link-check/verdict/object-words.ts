import { oneLine } from '../../text/one-line.ts';
import type { LinkObject, ObjectKind, System } from '../../tool-links/link.ts';

const tools: Readonly<Record<System, string>> = { looker: 'Looker', amplitude: 'Amplitude' };

const nouns: Readonly<Record<ObjectKind, string>> = {
  dashboard: 'a dashboard',
  'lookml-dashboard': 'a LookML dashboard',
  look: 'a Look',
  'public-look': 'a public Look',
  explore: 'an Explore',
  query: 'a query',
  merge: 'a merged query',
  folder: 'a folder',
  board: 'a board',
  'project-file': 'a project file',
  extension: 'an extension',
  home: 'a home page',
  page: 'a page',
  chart: 'a chart',
  'unsaved-chart': 'an unsaved chart',
  notebook: 'a notebook',
  cohort: 'a cohort',
  experiment: 'an experiment',
  space: 'a space',
  share: 'a shared page',
};

/** The name of a tool. */
export function toolOf(system: System): string {
  return tools[system];
}

/** What an object is, as `a dashboard`. */
export function nounOf({ kind }: LinkObject): string {
  return nouns[kind];
}

/** A title from a tool as a value of a message: one line in backticks, which nobody who names the object can end. */
export function titleWords(title: string): string {
  return `\`${oneLine(title, 120).replaceAll('`', '’')}\``;
}
