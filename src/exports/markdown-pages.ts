import type { Entry } from '../catalog/entry.ts';
import { dayWords, toolKindWords } from '../facts/wording.ts';
import { doItYourself } from '../facts/do-it-yourself.ts';
import { stateText } from '../link-check/verdict/link-state-words.ts';
import { stateAt } from '../link-check/lock/record-at.ts';
import { functions } from '../schemas/capability.ts';
import { reportGroups } from '../schemas/report.ts';
import { entryList } from './markdown-lists.ts';
import { chosenFor } from './markdown-tools.ts';
import { bullets, code, entriesById, inline, link, linkTo, table, type Handbook, type PageText } from './markdown-text.ts';

/** What the page of a report says beside its prose. */
export function reportText({ data }: Entry<'reports'>, handbook: Handbook): PageText {
  const [tool] = entriesById(handbook, 'tools', [data.tool]);
  const moves = (data.history ?? []).map(({ on, summary, url }) => `${dayWords(on)}: ${inline(summary)}${url ? ` <${url}>` : ''}`);
  const state = stateAt(data.url, handbook.catalog, handbook.links);
  const former = (data.formerUrls ?? []).map((url) => `Before that its address was ${code(url)}.`);
  return {
    intro: [],
    facts: {
      'Open it': `<${data.url}>`,
      Checked: state && stateText(state),
      Tool: tool && `${linkTo(tool, handbook)}; you need access to it`,
      Group: link(reportGroups[data.group], `${handbook.site.url}/reports/#${data.group}`),
      For: data.audience && inline(data.audience),
    },
    sections: {
      'what-to-mind': [bullets((data.notes ?? []).map(inline))],
      definitions: [entryList(entriesById(handbook, 'metrics', data.metrics), handbook)],
      history: [bullets([...moves, ...former])],
    },
  };
}

/** What the page of a tool says beside its prose. */
export function toolText({ data }: Entry<'tools'>, handbook: Handbook): PageText {
  const access = (data.access ?? []).map(({ who, gets }) => [inline(who.join(', ')), inline(gets)]);
  return {
    intro: [],
    facts: {
      Kind: toolKindWords[data.kind],
      'Open it': data.url && `<${data.url}>`,
      'Our workspace': data.organization && inline(data.organization),
      Owner: ownerOf(data.owner, handbook),
      'Ask in': channelOf(data.askIn, handbook),
    },
    sections: { 'choose-for': [bullets((data.chooseFor ?? []).map(chosenFor))], access: [table(['Who', 'Access'], access)] },
  };
}

/** What the page of a data source says beside its prose. */
export function dataSourceText({ data }: Entry<'data-sources'>, handbook: Handbook): PageText {
  return {
    intro: [],
    facts: { Holds: inline(data.holds), Refresh: inline(data.refresh), Owner: ownerOf(data.owner, handbook) },
    sections: {
      flow: [data.flow.map((stage, index) => `${index + 1}. ${inline(stage)}`).join('\n')],
      datasets: [bullets((data.datasets ?? []).map(code))],
    },
  };
}

/** What the page of a capability says beside its prose. */
export function capabilityText({ data }: Entry<'capabilities'>, handbook: Handbook): PageText {
  return {
    intro: [],
    facts: { Function: functions[data.function], 'How to ask': inline(data.ask), 'Ask in': channelOf(data.askIn, handbook) },
    sections: { examples: [bullets(data.examples.map(inline))] },
  };
}

/** What the page of a persona says beside its prose. */
export function personaText({ data }: Entry<'personas'>, handbook: Handbook): PageText {
  return {
    intro: [],
    facts: {},
    sections: {
      tasks: [bullets((data.tasks ?? []).map(({ want, to, how }) => link(want, handbook.site.url + to) + (how ? `: ${inline(how)}` : '')))],
      wants: [bullets(data.wants.map(inline))],
      'use-cases': [bullets(data.useCases.map(inline))],
      tools: [entryList(entriesById(handbook, 'tools', data.tools), handbook)],
      reports: [entryList(entriesById(handbook, 'reports', data.reports), handbook)],
    },
  };
}

/** What the home page says beside its prose: the three ways in. */
export function homeText({ catalog, site }: Handbook): PageText {
  return {
    intro: [],
    facts: {
      'Find a definition': `${link('Glossary', `${site.url}/metrics/`)}, ${catalog.of('metrics').size} entries`,
      'Find a report': `${link('Reports', `${site.url}/reports/`)}, ${catalog.of('reports').size} Looker and Amplitude reports`,
      'Ask the team': link('Ask a question or write a request', `${site.url}/ask/`),
      'Do it yourself': doItYourself.map(({ name, href }) => link(name, site.url + href)).join(', '),
    },
    sections: {},
  };
}

function ownerOf(id: string, handbook: Handbook): string | undefined {
  return entriesById(handbook, 'teams', [id]).map(({ data }) => inline(data.name))[0];
}

function channelOf(id: string | undefined, handbook: Handbook): string | undefined {
  return entriesById(handbook, 'channels', id === undefined ? [] : [id]).map((channel) => linkTo(channel, handbook))[0];
}
