import { functions } from './capability.ts';
import type { Referable } from './fields.ts';
import { reportGroups } from './report.ts';

/** One attribute of a component, which every use must give: what it holds and, where they are known, its possible values or the collection whose ids they are. */
export type ProseAttribute = { for: string; values?: readonly string[]; references?: Referable };

/** The components that prose may use, without importing them; each lives in `src/site/components/prose/<name>.astro`. */
export const proseComponents: Readonly<Record<string, { for: string; attributes: Readonly<Record<string, ProseAttribute>> }>> = {
  ReportList: {
    for: 'The reports of one tool in one group, in the order of the group.',
    attributes: {
      tool: { for: 'Id of the tool.', references: 'tools' },
      group: { for: 'Group of the reports.', values: Object.keys(reportGroups) },
    },
  },
  DataSourceList: {
    for: 'The data sources that the team lists, or those added since.',
    attributes: { listed: { for: 'Which of the two.', values: ['current', 'later'] } },
  },
  ChannelList: { for: 'All Slack channels, each with an anchor of its name.', attributes: {} },
  CapabilityList: {
    for: 'The capabilities of one function of the team.',
    attributes: { function: { for: 'The function.', values: Object.keys(functions) } },
  },
  SprintCalendar: {
    for: 'The current and the next sprint with their dates, and the feed for calendars; without `content/sprints.yaml`, that no date is set.',
    attributes: {},
  },
};
