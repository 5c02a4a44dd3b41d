/** The parts that the glossary is divided into, in the order in which the site shows them; keys are the ids that `domain` takes. */
export const domains = {
  'users-and-activity': 'Users and activity',
  'engagement-and-retention': 'Engagement and retention',
  'customer-health': 'Customer health',
  'instance-attributes': 'Instance attributes',
  'feature-usage': 'Feature usage',
  revenue: 'Revenue',
  'pipeline-and-marketing': 'Pipeline and marketing',
  'customer-support': 'Customer support',
  people: 'People and design',
} as const;

/** The id of one part of the glossary. */
export type DomainId = keyof typeof domains;
