import { titleOf, type Entry } from '../catalog/entry.ts';
import { registry } from '../schemas/index.ts';
import { sprintCalendar } from './markdown-sprints.ts';
import { bullets, fullName, inline, link, linkTo, type Handbook } from './markdown-text.ts';

/** Entries as a list of links, each with what it is. */
export function entryList(entries: readonly Entry[], handbook: Handbook): string {
  return bullets(
    entries.map((entry) => {
      const about = 'description' in entry.data ? `: ${inline(entry.data.description)}` : '';
      return linkTo(entry, handbook, fullName(entry)) + about;
    }),
  );
}

/** What refers to an entry, by kind, each entry once. */
export function usedBy(entry: Entry, handbook: Handbook): string {
  const users = [...new Set(handbook.catalog.backlinks(entry).map(({ from }) => from))].sort(handbook.inOrder);
  const kinds = [...new Set(users.map(({ collection }) => collection))].sort();
  return bullets(
    kinds.map((kind) => {
      const links = users.filter(({ collection }) => collection === kind).map((user) => linkTo(user, handbook));
      return `${registry[kind].many}: ${links.join(', ')}`;
    }),
  );
}

type Attributes = Readonly<Record<string, string>>;

/** What each component of prose stands for, as a list; the names are those of `prose-components.ts`. */
export const componentLists: Readonly<Record<string, (attributes: Attributes, handbook: Handbook) => string>> = {
  ReportList: ({ tool, group }, handbook) =>
    reportList(
      all(handbook, 'reports').filter(({ data }) => data.tool === tool && data.group === group),
      handbook,
    ),
  DataSourceList: ({ listed }, handbook) =>
    entryList(
      all(handbook, 'data-sources').filter(({ data }) => data.listed === listed),
      handbook,
    ),
  CapabilityList: (attributes, handbook) =>
    entryList(
      all(handbook, 'capabilities').filter(({ data }) => data.function === attributes['function']),
      handbook,
    ),
  ChannelList: (_, handbook) => channelList(handbook),
  SprintCalendar: (_, handbook) => sprintCalendar(handbook),
};

function all<Name extends 'reports' | 'data-sources' | 'capabilities'>({ catalog, inOrder }: Handbook, collection: Name): Entry<Name>[] {
  return [...catalog.of(collection).values()].sort(inOrder);
}

function reportList(reports: readonly Entry<'reports'>[], handbook: Handbook): string {
  return bullets(
    reports.map((report) => {
      const tool = handbook.catalog.of('tools').get(report.data.tool);
      const door = link(`Open in ${tool ? titleOf(tool) : report.data.tool}`, report.data.url);
      return `${linkTo(report, handbook)}: ${inline(report.data.description)} ${door}`;
    }),
  );
}

function channelList({ catalog, site }: Handbook): string {
  const lines = [...catalog.of('channels').values()].map(({ id, data }) => {
    const examples = (data.examples ?? []).map((example) => `\n  - ${inline(example)}`);
    return `${link(`#${id}`, `${site.slack}/archives/${id}`)}: ${inline(data.for)}${examples.join('')}`;
  });
  return bullets(lines);
}
