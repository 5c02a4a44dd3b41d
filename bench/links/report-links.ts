import { table } from '../table.ts';
import type { GrammarFigures, Speed } from './grammar.ts';
import type { HandbookFigures, Took } from './handbook.ts';
import type { ManyFigures } from './many.ts';
import type { LinkFigures } from './measure-links.ts';
import type { PublishedFigures } from './published.ts';

/** All figures of the check of links as tables. */
export function reportLinks({ latencyMs, published, many, grammar, handbook }: LinkFigures): string {
  const { links, askable, objects } = published;
  const late = `answers after ${latencyMs} ms`;
  return [
    `Asking about the ${links} links that were published: ${askable} to ${objects} objects that an API knows; ${late}`,
    publishedTable(published),
    `Many links, ${late}; the last column is the links a second over those of linkinator with as many links`,
    speedTable(many),
    'Megabytes of memory for the same, each in a process of its own: the heap without garbage, and the whole process',
    memoryTable(many),
    `The grammar alone, ${grammar.links} addresses`,
    grammarTable(grammar),
    `Without asking anybody, ${handbook.files} files with ${handbook.links} links to the web`,
    handbookTable(handbook),
  ].join('\n\n');
}

function publishedTable({ ways }: PublishedFigures): string {
  const [ours] = ways;
  const rows = ways.map(({ name, asked, there, calls, seconds }) => [
    name,
    `${there} of ${asked}`,
    `${calls}`,
    seconds.toFixed(2),
    (calls / (ours?.calls ?? NaN)).toFixed(1),
    (seconds / (ours?.seconds ?? NaN)).toFixed(1),
  ]);
  return table([['', 'found', 'calls', 'seconds', 'times the calls', 'times the seconds'], ...rows]);
}

function speedTable(many: readonly ManyFigures[]): string {
  const rows = many.map(({ name, links, right, calls, seconds, processor }) => {
    const other = many.find((each) => each.name.startsWith('linkinator') && each.links === links);
    const ratio = (other?.seconds ?? NaN) / seconds;
    return [
      name,
      `${right} of ${links}`,
      `${calls}`,
      seconds.toFixed(2),
      processor.toFixed(2),
      (links / seconds).toFixed(0),
      ratio.toFixed(2),
    ];
  });
  return table([['', 'found', 'calls', 'seconds', 'of the processor', 'links a second', 'ratio'], ...rows]);
}

function memoryTable(many: readonly ManyFigures[]): string {
  const rows = many.map(({ name, links, heapBefore, heapAfter, rssBefore, rssPeak }) => [
    name,
    `${links}`,
    ...[heapBefore, heapAfter, heapAfter - heapBefore, rssBefore, rssPeak].map((size) => size.toFixed(1)),
  ]);
  return table([['', 'links', 'heap before', 'after', 'grown by', 'process at start', 'at most'], ...rows]);
}

function grammarTable({ grammar, plain }: GrammarFigures): string {
  const row = (name: string, { perSecond, perProcessorSecond }: Speed) => [
    name,
    perSecond.toFixed(0),
    perProcessorSecond.toFixed(0),
    (plain.perProcessorSecond / perProcessorSecond).toFixed(2),
  ];
  const head = ['', 'a second', 'a second of the processor', 'times the time of `URL.parse`'];
  return table([head, row('readLink', grammar), row('URL.parse', plain)]);
}

function handbookTable({ reading, withLinks, command }: HandbookFigures): string {
  const row = (name: string, { seconds, processor }: Took) => [
    name,
    seconds.toFixed(2),
    processor?.toFixed(2) ?? '–',
    (seconds / reading.seconds).toFixed(2),
  ];
  return table([
    ['', 'seconds', 'of the processor', 'times reading'],
    row('reading all files', reading),
    row('reading, links and their rules', withLinks),
    row('npm run check:links, the whole process', command),
  ]);
}
