/** What the bundled font has in its two subsets: Latin letters with their accents, and the signs of English prose. */
const IN_FONT = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u0148\u014A-\u017E–—‘’‚“”„†•…€™↑↓−]+$/v;

/** What says nothing by itself and may be left out: emoji with their joints and flags, control and direction marks, the marks of code. */
const ORNAMENTS =
  /[[\p{Extended_Pictographic}--[\u2190-\u21FF©®™]]\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cc}\p{Cf}\u20E3`]/gv;

/** A text as a card can show it, without emoji and code marks; undefined where letters or signs would be missing, since what is left could say another thing. */
export function drawable(text: string): string | undefined {
  const hyphens = text.normalize('NFC').replace(/[\u2010\u2011]/g, '-');
  const shown = hyphens.replace(/\s/g, ' ').replace(ORNAMENTS, '').replace(/ +/g, ' ').trim();
  return IN_FONT.test(shown) ? shown : undefined;
}

/** A text of at most `most` letters, shortened after a whole word and ended with an ellipsis; a word that is longer than that is cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const words = start.slice(0, start.lastIndexOf(' ')).replace(/[\s,;:.(–—-]+$/, '');
  return `${words || start.slice(0, -1)}…`;
}
