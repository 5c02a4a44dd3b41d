import { buildCatalog } from '../../src/catalog/catalog.ts';
import { listPages } from '../../src/settings/list-pages.ts';
import { readContent } from '../../src/read/read-content.ts';
import { findablesOf } from '../../src/search/findables.ts';
import { isHeldBack, measure, queryClasses, readGolden, type GoldenQuery, type Success } from '../../scripts/lib/golden.ts';
import { serveSite } from './served-site.ts';
import { timeKeyStrokes, type KeyStrokes } from './key-strokes.ts';
import { moreFindables } from './more-findables.ts';
import { answerBytes, type AnswerBytes } from './answer-bytes.ts';
import { askBox, type Answers } from '../../tests/lib/ask-box.ts';
import { askMiniSearch, askPagefind } from './systems.ts';

/** What one system reached: each class of queries and all of them, and how many queries without an answer got a card. */
export type SystemFigures = { name: string; classes: [name: string, success: Success][]; falseAnswers: number };

/** Everything that is measured of search. */
export type SearchFigures = { systems: SystemFigures[]; keyStrokes: KeyStrokes[]; bytes: AnswerBytes };

/** With how many things to be found the box is timed. */
const sizes = [200, 1000, 5000];

/** Queries of these classes are typed key by key. */
const typed: readonly GoldenQuery['class'][] = ['exact', 'question', 'typo'];

/** Asks every system all queries of the test set on the built site, and times and weighs the box. */
export async function measureSearch(): Promise<SearchFigures> {
  const golden = readGolden();
  const queries = golden.map(({ query }) => query);
  const found = findablesOf(buildCatalog(readContent('content').entries), Object.values(listPages));
  const site = await serveSite();
  try {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/search/`);
    const systems = [
      figuresOf('ours', golden, await askBox(page, queries)),
      figuresOf('MiniSearch', golden, askMiniSearch(found, queries)),
      figuresOf('Starlight’s default', golden, await askPagefind(page, queries)),
    ];
    const some = typed.flatMap((name) => golden.filter((item) => item.class === name).slice(0, 5)).map(({ query }) => query);
    const keyStrokes: KeyStrokes[] = [];
    for (const size of sizes) {
      const things = size < found.length ? found.slice(0, size) : moreFindables(found, size);
      keyStrokes.push(await timeKeyStrokes(site.browser, site.origin, things, some));
    }
    return { systems, keyStrokes, bytes: await answerBytes(site.browser, site.origin) };
  } finally {
    await site.close();
  }
}

function figuresOf(name: string, golden: readonly GoldenQuery[], answers: Answers): SystemFigures {
  const addresses = new Map([...answers].map(([query, answer]) => [query, answer.addresses]));
  const thirds = [false, true].map((held): [string, Success] => [
    held ? 'held back' : 'tuned by',
    measure(
      golden.filter((item) => isHeldBack(item) === held),
      addresses,
    ),
  ]);
  const inScope = queryClasses.filter((one) => one !== 'no-answer');
  return {
    name,
    classes: [
      ...inScope.map((one): [string, Success] => [one, measure(golden, addresses, one)]),
      ['all', measure(golden, addresses)],
      ...thirds,
    ],
    falseAnswers: golden.filter((item) => item.class === 'no-answer' && answers.get(item.query)?.answered).length,
  };
}
