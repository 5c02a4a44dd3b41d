/** A host as people see it: the labels that start with `xn--` in the letters that they stand for. */
export function asSeen(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decode(label.slice(4)) : label))
    .join('.');
}

/** RFC 3492; what is no Punycode comes back as it is. */
function decode(label: string): string {
  const cut = label.lastIndexOf('-');
  const letters = Array.from(cut < 0 ? '' : label.slice(0, cut));
  let [point, place, bias, at] = [128, 0, 72, cut + 1];
  while (at < label.length) {
    const read = readNumber(label, at, bias);
    if (read === undefined) return label;
    const count = letters.length + 1;
    bias = adapt(read.value, count, place === 0);
    point += Math.floor((place + read.value) / count);
    place = (place + read.value) % count;
    if (point > 0x10ffff) return label;
    letters.splice(place++, 0, String.fromCodePoint(point));
    at = read.end;
  }
  return letters.join('');
}

function readNumber(label: string, start: number, bias: number): { value: number; end: number } | undefined {
  let [value, weight] = [0, 1];
  for (let at = start, step = 36; at < label.length; at++, step += 36) {
    const digit = (parseInt(label.charAt(at), 36) + 26) % 36;
    const threshold = Math.min(26, Math.max(1, step - bias));
    value += digit * weight;
    if (Number.isNaN(digit) || value > 0x7fffffff) return undefined;
    if (digit < threshold) return { value, end: at + 1 };
    weight *= 36 - threshold;
  }
  return undefined;
}

function adapt(value: number, count: number, first: boolean): number {
  let delta = Math.floor(value / (first ? 700 : 2));
  delta += Math.floor(delta / count);
  let step = 0;
  for (; delta > 455; step += 36) delta = Math.floor(delta / 35);
  return step + Math.floor((36 * delta) / (delta + 38));
}
