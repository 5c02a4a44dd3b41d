/** Characters that readers do not see but search and links do, and those that change the direction of text; joiners and tags inside emoji are allowed. */
const invisible =
  /\u034F|[\u180B-\u180F]|[\u00AD\u115F\u1160\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\u2800\u3164\uFEFF\uFFA0]|(?<=[\p{L}\p{N}\s])[\u200C\u200D]|(?<![\u{1F3F4}\u{E0020}-\u{E007E}])[\u{E0000}-\u{E007F}]/u;

/** The first invisible character of a text; null where there is none. */
export function invisibleIn(text: string): RegExpExecArray | null {
  return invisible.exec(text);
}

/** A character as its code, such as `U+200B`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
