import type { SearchRecord } from '../../src/search/findables.ts';

/** Words that make look-alikes of real names: hard on purpose, since they share all other words with them. */
const variants = ['EMEA', 'APAC', 'Enterprise', 'Trial', 'Notebooks', 'Mobile', 'Partner', 'Internal', 'Legacy', 'Beta'];

/** The real things and look-alikes of them ("EMEA monthly active users 2"), `count` in all. */
export function moreFindables(real: readonly SearchRecord[], count: number): SearchRecord[] {
  const things = [...real];
  for (let place = 0; things.length < count; place += 1) {
    const model = real[place % real.length];
    if (!model) break;
    const round = Math.floor(place / real.length);
    const variant = `${variants[round % variants.length] ?? ''}${round < variants.length ? '' : ` ${Math.floor(round / variants.length) + 1}`}`;
    const { thing } = model;
    things.push({
      ...model,
      thing: {
        ...thing,
        title: `${variant} ${thing.title}`,
        address: thing.address.replace(/\/$/, `-${place}/`),
        abbreviation: thing.abbreviation && `${variant} ${thing.abbreviation}`,
        aliases: thing.aliases.map((alias) => `${variant} ${alias}`),
        weight: 0,
      },
    });
  }
  return things;
}
