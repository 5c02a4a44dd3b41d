import { indexNames, withTexts, type NameIndex } from '../name-index.ts';
import { unpackNames, unpackTexts, type Help } from '../wire.ts';
import { loadNames, loadTexts } from './files.ts';

/** What all boxes of a page share; it grows when the texts come. */
export const library: { index: NameIndex | undefined; help: Help | undefined } = { index: undefined, help: undefined };

/** Loads the names, and after them what is said of each thing; calls back after each. Fails only when the names cannot be had. */
export async function fillLibrary(onMore: () => void): Promise<void> {
  const names = unpackNames(await loadNames());
  library.index ??= indexNames(names.things);
  onMore();
  const texts = await loadTexts().catch(() => undefined);
  // Between two releases the files may differ until the page is loaded again; names answer without texts.
  if (texts?.version !== names.version || library.index.texts.length > 0) return;
  library.index = withTexts(library.index, unpackTexts(texts.rows));
  library.help = texts.help;
  onMore();
}
