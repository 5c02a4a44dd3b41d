import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** The site's navigation. Definitions, reports and data sources are reached through their lists, so that no page grows with their number. */
export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'Numbers',
    items: [
      { label: 'Glossary A–Z', link: '/metrics/' },
      { label: 'Glossary by domain', link: '/metrics/by-domain/' },
      { label: 'Reports', link: '/reports/' },
      { label: 'Data sources', link: '/data-sources/' },
      { label: 'How to read a definition', slug: 'handbook/definitions' },
      { label: 'Data sources of truth', slug: 'handbook/sources-of-truth' },
    ],
  },
  {
    label: 'Work with us',
    items: [
      { label: 'Ask a question', slug: 'handbook/ask-a-question' },
      { label: 'Who supports whom', slug: 'handbook/support-model' },
      { label: 'Request a project', slug: 'handbook/project-intake' },
      { label: 'Urgent requests', slug: 'handbook/urgent-requests' },
      { label: 'Responsibilities', slug: 'handbook/partnership' },
      { label: 'Meetings', slug: 'handbook/meetings' },
      { label: 'Sprint planning', slug: 'handbook/sprint-planning' },
      { label: 'What we are working on', slug: 'handbook/current-work' },
    ],
  },
  {
    label: 'Tools',
    items: [
      { label: 'Looker', slug: 'tools/looker' },
      { label: 'Amplitude', slug: 'tools/amplitude' },
      { label: 'BigQuery', slug: 'tools/bigquery' },
    ],
  },
  {
    label: 'Self-service',
    items: [
      { label: 'The framework', slug: 'handbook/self-service' },
      { label: 'Viewers', slug: 'personas/viewer' },
      { label: 'Creators', slug: 'personas/creator' },
    ],
  },
  {
    label: 'The team',
    items: [
      { label: 'Vision and values', slug: 'handbook/vision' },
      { label: 'Capabilities', link: '/capabilities/' },
      { label: 'Success metrics', slug: 'handbook/success-metrics' },
    ],
  },
  {
    label: 'Edit this handbook',
    items: [{ label: 'Fields of every entry', link: '/contributing/fields/' }],
  },
];
