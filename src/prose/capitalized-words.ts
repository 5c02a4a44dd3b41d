import type { Catalog } from '../catalog/catalog.ts';
import { descriptionOf, titleOf } from '../catalog/entry.ts';
import { namesOf } from '../catalog/names.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const others = ['I', 'English', 'American', 'GitHub', 'Google', 'Slack'];

/** The words that keep their capital in a heading: days and months, every word of a tool, team or person, and each one that a title or description has with a capital after its first word. */
export function capitalizedWords(catalog: Catalog): Set<string> {
  const whole = [
    ...[...catalog.of('teams').values()].flatMap(({ data }) => [data.name, ...(data.analysts ?? [])]),
    ...[...catalog.of('stakeholders').values()].flatMap(({ data }) => [data.group, ...data.stakeholders]),
    ...(['tools', 'data-sources', 'personas'] as const).flatMap((name) => [...catalog.of(name).values()].map(titleOf)),
  ];
  const inside = catalog.entries.flatMap((entry) => [descriptionOf(entry), ...namesOf(entry).map(({ text }) => text)]);
  return new Set([...days, ...months, ...others, ...whole.flatMap(capitalsIn), ...inside.flatMap(capitalsInside)]);
}

function capitalsIn(text: string): string[] {
  return text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
}

function capitalsInside(text: string): string[] {
  return text.match(/(?<=[\p{L}\p{N},;)] [("“]?|\/|-)\p{Lu}[\p{L}\p{N}]*/gu) ?? [];
}
