import { functions } from './capability.ts';
import { reportGroups } from './report.ts';

/** One attribute of a component: what it holds and, where there are few, its possible values. */
export type ProseAttribute = { for: string; values?: readonly string[]; optional?: boolean };

/** The components that prose may use, without importing them; each lives in `src/components/prose/<name>.astro`. */
export const proseComponents: Readonly<Record<string, { for: string; attributes: Readonly<Record<string, ProseAttribute>> }>> = {
  ReportList: {
    for: 'The reports of one tool in one group, as cards in the order of their files.',
    attributes: { tool: { for: 'Id of the tool.' }, group: { for: 'Group of the reports.', values: Object.keys(reportGroups) } },
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
};
