import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { listPages } from './list-pages.ts';

/**
 * The site's navigation; a page is labeled with its own title.
 * Definitions, reports and data sources are reached through their lists, so that no page grows with their number.
 */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'Numbers',
    items: [
      ...lists('glossary', 'domains', 'compare', 'reports', 'data-sources', 'changes'),
      'handbook/definitions',
      'handbook/sources-of-truth',
    ],
  },
  {
    label: 'Work with us',
    items: [
      ...lists('ask'),
      'handbook/ask-a-question',
      'handbook/answering-in-slack',
      'handbook/support-model',
      'handbook/project-intake',
      'handbook/urgent-requests',
      'handbook/partnership',
      'handbook/meetings',
      'handbook/sprint-planning',
      'handbook/current-work',
    ],
  },
  {
    label: 'Tools',
    items: [{ label: 'Which tool?', link: listPages.tools.address }, 'tools/looker', 'tools/amplitude', 'tools/bigquery'],
  },
  { label: 'Self-service', items: ['handbook/self-service', 'personas/viewer', 'personas/creator'] },
  { label: 'The team', items: ['handbook/vision', ...lists('capabilities'), 'handbook/success-metrics'] },
  { label: 'Edit this handbook', items: ['handbook/editing', ...lists('fields', 'checks', 'health', 'data')] },
];

function lists(...names: (keyof typeof listPages)[]): { label: string; link: string }[] {
  return names.map((name) => ({ label: listPages[name].title, link: listPages[name].address }));
}
