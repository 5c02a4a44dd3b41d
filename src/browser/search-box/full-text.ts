import { ranking } from '../../search/pagefind-ranking.ts';
import { stem, wordsOf } from './box.ts';
import type { Passage } from './found.ts';

/** What is used of Pagefind's own interface, https://pagefind.app/docs/api/. */
type Pagefind = {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = { id: string; score: number; data: () => Promise<PagefindPage> };
type PagefindPage = {
  url: string;
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
};

/** How many pages of the full text are looked at: each is a request of half a kilobyte, and later ones never come first. */
const PASSAGES = 10;

let starting: Promise<Pagefind> | undefined;

/** Starts the full-text engine; the index exists on the built site only. */
export function startFullText(): Promise<Pagefind> {
  starting ??= start();
  starting.catch(() => (starting = undefined));
  return starting;
}

async function start(): Promise<Pagefind> {
  const path = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({ baseUrl: import.meta.env.BASE_URL, ranking, excerptLength: 20 });
  await pagefind.init();
  return pagefind;
}

/** The pages whose text holds all of the words, or where there is none, most of them; best first. */
export async function searchFullText(words: readonly string[]): Promise<Passage[]> {
  if (words.length === 0) return [];
  const pagefind = await startFullText();
  let { results } = await pagefind.search(words.join(' '));
  // Pagefind wants every word; a question often has one that no page holds.
  if (results.length === 0 && words.length > 1) results = merge(await Promise.all(words.map((word) => pagefind.search(word))));
  const top = results[0]?.score ?? 1;
  const pages = await Promise.all(
    results.slice(0, PASSAGES).map(async (result) => ({ score: result.score / top, page: await result.data() })),
  );
  return pages.flatMap(({ score, page }) => {
    const holds = heldIn(page, words);
    return holds.length === 0 ? [] : [passageOf(page, score, holds)];
  });
}

function merge(found: readonly { results: PagefindResult[] }[]): PagefindResult[] {
  const merged = new Map<string, PagefindResult>();
  for (const result of found.flatMap(({ results }) => results)) {
    const known = merged.get(result.id);
    if (known) known.score += result.score;
    else merged.set(result.id, { ...result });
  }
  return [...merged.values()].sort((a, b) => b.score - a.score);
}

/** The words that a page really holds: Pagefind falls back to the beginning of a word that it does not know. */
function heldIn({ content, meta }: PagefindPage, words: readonly string[]): string[] {
  const text = [content, ...Object.values(meta)].join(' ').toLowerCase();
  const held = new Set(wordsOf(text).map(stem));
  return words.filter((word) => held.has(stem(word)));
}

function passageOf({ url, content, excerpt, sub_results }: PagefindPage, score: number, holds: readonly string[]): Passage {
  const address = url.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length);
  const part = sub_results.find((sub) => sub.url.includes('#') && sub.excerpt.includes('<mark>'));
  return {
    address,
    score,
    holds,
    excerpt: withEllipses(part?.excerpt ?? excerpt, content),
    heading: part && !part.url.endsWith('#_top') ? { text: part.title, address: part.url } : undefined,
  };
}

/** An excerpt of a text, with an ellipsis at each end that cuts a sentence. */
function withEllipses(excerpt: string, content: string): string {
  const plain = excerpt.replace(/<\/?mark>/g, '');
  const start = content.indexOf(plain);
  const isCutBefore = start > 0 && !/[.!?:]\W*$/.test(content.slice(0, start));
  const isCutAfter = start + plain.length < content.length && !/[.!?]\W*$/.test(plain);
  return `${isCutBefore ? '… ' : ''}${excerpt}${isCutAfter ? ' …' : ''}`;
}
