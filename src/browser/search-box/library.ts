import { indexNames, withTexts, type NameIndex } from '../../search/name-index.ts';
import { decodeNames, decodeTexts, type Help } from '../../search/encode.ts';
import { loadNames, loadTexts } from './files.ts';

/** What all boxes of a page share; it grows when the texts come. */
export const library: {
  index: NameIndex | undefined;
  help: Help | undefined;
  /** Done when the texts have come, or cannot be had. */
  complete: Promise<void>;
} = { index: undefined, help: undefined, complete: Promise.resolve() };

/** The texts wait this long for the first answer to have its way. */
const AFTER_ANSWER_MS = 250;

/** Loads the names, then in its own time what is said of each thing; calls back after each. Fails when the names cannot be had. */
export async function fillLibrary(onMore: () => void): Promise<void> {
  const { version, things } = decodeNames(await loadNames());
  if (!library.index) {
    library.index = indexNames(things);
    library.complete = addTexts(version);
  }
  onMore();
  void library.complete.then(onMore);
}

async function addTexts(version: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_ANSWER_MS));
  const texts = await loadTexts().catch(() => undefined);
  // Between two releases the files may differ until the page is loaded again; names answer without texts.
  if (texts?.version !== version || !library.index) return;
  library.index = withTexts(library.index, decodeTexts(texts.rows, library.index.findables));
  library.help = texts.help;
}
