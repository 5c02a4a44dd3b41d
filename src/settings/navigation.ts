import type { StarlightUserConfig } from '@astrojs/starlight/types';

/**
 * The site's navigation; a page is labeled with its own title.
 * Definitions, reports and data sources are reached through their lists, so that no page grows with their number.
 */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'Numbers',
    items: [
      { label: 'Glossary A–Z', link: '/metrics/' },
      { label: 'Glossary by domain', link: '/metrics/by-domain/' },
      { label: 'Compare definitions', link: '/compare/' },
      { label: 'Reports', link: '/reports/' },
      { label: 'Data sources', link: '/data-sources/' },
      { label: 'What changed', link: '/changes/' },
      'handbook/definitions',
      'handbook/sources-of-truth',
    ],
  },
  {
    label: 'Work with us',
    items: [
      { label: 'Ask the team', link: '/ask/' },
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
  { label: 'Tools', items: [{ label: 'Which tool?', link: '/tools/' }, 'tools/looker', 'tools/amplitude', 'tools/bigquery'] },
  { label: 'Self-service', items: ['handbook/self-service', 'personas/viewer', 'personas/creator'] },
  {
    label: 'The team',
    items: ['handbook/vision', { label: 'Capabilities', link: '/capabilities/' }, 'handbook/success-metrics'],
  },
  {
    label: 'Edit this handbook',
    items: [
      'handbook/editing',
      { label: 'Fields of every entry', link: '/contributing/fields/' },
      { label: 'What each check means', link: '/contributing/checks/' },
      { label: 'Health of the handbook', link: '/health/' },
      { label: 'Data for machines', link: '/api/' },
    ],
  },
];
