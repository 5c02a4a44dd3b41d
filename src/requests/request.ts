/** One thing to say in a request: its id is the name of the field in the issue forms and in the addresses that fill them in. */
export type Question = { id: string; title: string; hints: readonly string[]; required?: boolean };

/** A kind of request: the file of its issue form, what it is for, and the label that the form puts on the issue. */
export type RequestKind = { template: string; title: string; about: string; example?: string; label?: string; tip: string };

/** The six things to include in a request, in the words of the handbook: the form on `/ask/` and the issue forms are made from them. */
export const questions: readonly Question[] = [
  {
    id: 'problem',
    title: 'The problem',
    hints: ['Describe the problem or question that you have.'],
    required: true,
  },
  {
    id: 'end-state',
    title: 'End state',
    hints: [
      'What is the end state of the project?',
      'What decisions will be made?',
      'Be as specific as possible. If the end state is a graph, draw out the graph, in a tool or on paper.',
    ],
  },
  {
    id: 'why',
    title: 'The why',
    hints: ['What will this request be used for?', 'How does it support Sourcegraph’s company and team goals?'],
  },
  {
    id: 'timeline',
    title: 'Timeline',
    hints: [
      'What is the timeline of the project?',
      'Is it urgent?',
      'When does it need to be delivered?',
      'How will it be followed up on in the future?',
    ],
  },
  {
    id: 'people',
    title: 'People',
    hints: [
      'Who is involved, and what are the expectations of each person?',
      'Who will be responsible for driving the project forward?',
      'Does each person have the necessary bandwidth to drive the project forward?',
      'Does each person have the necessary bandwidth to uphold the expectations asked of them?',
    ],
  },
  {
    id: 'frequency',
    title: 'Frequency',
    hints: [
      'Is this a one-time ask or something that is needed on an ongoing basis?',
      'If it is ongoing, what is the cadence: daily, weekly, monthly or another?',
    ],
  },
];

/** The kinds of request that need an issue, and one for everything else. */
export const requestKinds: readonly RequestKind[] = [
  {
    template: 'dashboard.yml',
    title: 'Dashboard',
    about: 'A new dashboard, or an enhancement to an existing dashboard.',
    label: 'dashboard',
    tip: 'For an enhancement, name the dashboard.',
  },
  {
    template: 'ad-hoc-analysis.yml',
    title: 'Ad-hoc analysis',
    about: 'An ad-hoc analysis of the data.',
    example: 'I would like to know the number of MAUs for the Batch Changes feature.',
    label: 'analysis',
    tip: 'Name the metrics of the glossary that you mean.',
  },
  {
    template: 'metric.yml',
    title: 'New business metric',
    about: 'The implementation of a new business metric.',
    example: 'Can we start tracking page views of our case studies?',
    label: 'metric',
    tip: 'Say what should be counted. A definition alone collects no data.',
  },
  {
    template: 'data-bug.yml',
    title: 'Data bug',
    about: 'A bug fix in the data pipeline, in transformations or in reporting.',
    example: 'I expect this value to be 100 and it shows as 50.',
    label: 'bug',
    tip: 'Say where you see the value, what it shows and what you expect.',
  },
  {
    template: 'request.yml',
    title: 'Something else',
    about: 'A request that none of the others matches.',
    tip: 'Include as many details around your request as possible.',
  },
];

/** The label of what cannot wait, and what it does. */
export const urgent = {
  label: 'urgent',
  title: 'It is time-sensitive or urgent',
  effect:
    'The `urgent` label makes the issue appear in #analytics in Slack, so that it is seen. Follow up there with more details or asks. Without it, the request is triaged at the next sprint planning.',
} as const;
