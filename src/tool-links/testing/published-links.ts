import { readFileSync } from 'node:fs';

/** A link that was published: how often, what it names (`web` for none of our tools), and the rules that it breaks, without `link-`. */
export type PublishedLink = { times: number; names: string; breaks: string; url: string };

/**
 * The links to Looker, Amplitude and Redash that the public predecessor of this handbook had in 2022 and 2024, one per line of `published-links.txt`;
 * the names of customers are invented.
 */
export const publishedLinks: readonly PublishedLink[] = readFileSync(new URL('published-links.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [times, names = '', breaks = '', url = ''] = line.split(' ');
    return { times: Number(times), names, breaks: breaks === '-' ? '' : ` ${breaks}`, url };
  });
