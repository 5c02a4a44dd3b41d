/** A path whose values are encoded, so that none of them can leave its place: apiPath`/looks/${id}`. */
export function apiPath(texts: TemplateStringsArray, ...values: string[]): string {
  return texts.map((text, index) => text + encodeURIComponent(values[index] ?? '')).join('');
}

/** Whether an id may stand in a path at all: `.` and `..` mean other paths however they are encoded, and no id is long or holds control characters. */
export function isAskable(id: string): boolean {
  return (
    id.length > 0 &&
    id.length <= 300 &&
    !/[\p{Cc}\\]/u.test(id) &&
    id.split('/').every((part) => !['', '.', '..'].includes(part)) &&
    id.isWellFormed()
  );
}
