import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import type { Phrase } from './names.ts';
import { dayWords } from './wording.ts';

/** An address at which a report opens, and the part of it that is there, where it was split. */
export type OpensAt = { url: string; part?: string | undefined };

/** What is known of a report today; a report that was dropped or replaced opens nowhere. */
export type ReportNow = {
  state: 'published' | 'moved' | 'split' | 'dropped' | 'replaced';
  opens: readonly OpensAt[];
  /** The day from which that is known; none for the address that the handbook publishes. */
  since?: string | undefined;
};

/** A link into a tool: what it says, and its address. */
export type ToolLink = { label: string; url: string };

/** The newest that the history of a report says of it: where it opens now, or that it ended. */
export function reportNow({ data: { url, history = [] } }: Entry<'reports'>): ReportNow {
  const known = history.filter((event) => event.url !== undefined || event.ended !== undefined);
  const since = known
    .map(({ on }) => on)
    .reduce<string | undefined>((last, on) => (last !== undefined && last > on ? last : on), undefined);
  const newest = known.filter(({ on }) => on === since);
  const ended = newest.find((event) => event.ended !== undefined)?.ended;
  if (ended !== undefined) return { state: ended, opens: [], since };
  const opens = newest.flatMap((event) => (event.url === undefined ? [] : [{ url: event.url, part: event.part }]));
  if (opens.length === 0) return { state: 'published', opens: [{ url }] };
  return { state: opens.length === 1 ? 'moved' : 'split', opens, since };
}

/** The newest known address of a report; of one that ended, the last that it had. */
export function newestUrl(report: Entry<'reports'>): string {
  const [first] = reportNow(report).opens;
  return first?.url ?? report.data.history?.findLast(({ url }) => url !== undefined)?.url ?? report.data.url;
}

/** The links that open a report, each said in full ("Open “Company KPIs” in Looker") or, beside its title, in short; none for one that ended. */
export function linksInto(report: Entry<'reports'>, catalog: Catalog, length: 'full' | 'short' = 'full'): ToolLink[] {
  const words = length === 'full' ? `Open “${report.data.title}” in` : 'Open in';
  return reportNow(report).opens.map(({ url, part }) => ({
    label: `${words} ${toolName(report, catalog)}${part === undefined ? '' : `: ${part}`}`,
    url,
  }));
}

/** What is said in place of the links into a report that ended: since when, what happened, and where to ask; undefined for one that opens. */
export function endedPhrase(report: Entry<'reports'>, catalog: Catalog, length: 'full' | 'short' = 'full'): Phrase | undefined {
  const { opens, since } = reportNow(report);
  if (since === undefined || opens.length > 0) return undefined;
  const event = report.data.history?.find(({ on, ended }) => on === since && ended !== undefined);
  const what = length === 'full' ? `No link to “${report.data.title}”` : 'No link';
  const channel = catalog.of('channels').get(catalog.of('tools').get(report.data.tool)?.data.askIn ?? '');
  const ask: Phrase = channel ? [' Ask for its numbers in ', { entry: channel, words: titleOf(channel) }, '.'] : [];
  return [`${what} since ${dayWords(since)}: ${event?.summary ?? ''}`, ...ask];
}

/** The name of the tool that a report opens in. */
export function toolName({ data }: Entry<'reports'>, catalog: Catalog): string {
  const tool = catalog.of('tools').get(data.tool);
  return tool ? titleOf(tool) : data.tool;
}
