import type { Catalog } from '../catalog/catalog.ts';
import { titleOf, type Entry } from '../catalog/entry.ts';
import { approvalOf, isCanonical } from '../catalog/meaning.ts';
import type { Metric } from '../schemas/metric.ts';
import { ownerName, phraseWords, type Phrase } from './names.ts';
import { dayWords, monthWords, statusWords } from './wording.ts';

/**
 * How far to trust a definition, in one line for every place: where and when it comes from, who approved or reviewed it, and who answers for it.
 * "Published October 2022 · not reviewed since · owner Finance → #analytics"
 */
export function trustLine(entry: Entry<'metrics'>, catalog: Catalog): Phrase {
  const channel = answersIn(entry, catalog);
  return [
    `${originWords(entry.data)} · ${reviewWords(entry, catalog)} · owner ${ownerName(entry, catalog)}`,
    ...(channel ? [' → ', { entry: channel, words: titleOf(channel) }] : []),
  ];
}

/** The trust line after the status, as plain words: for chats and programs. */
export function trustWords(entry: Entry<'metrics'>, catalog: Catalog): string {
  return `${statusWords[entry.data.status]} · ${phraseWords(trustLine(entry, catalog))}`;
}

/** How a status is marked: only what a person approved as it is now has the mark of something approved. */
export function statusMark(entry: Entry<'metrics'>, catalog: Catalog): Metric['status'] | 'unreviewed' {
  const { status } = entry.data;
  return status === 'approved' && !isCanonical(entry, catalog) ? 'unreviewed' : status;
}

/** Where a definition comes from and of which month it is. */
function originWords({ provenance, asOf }: Metric): string {
  const month = asOf === undefined ? '' : monthWords(asOf);
  switch (provenance) {
    case 'stated':
      return month ? `Published ${month}` : 'Published by the team';
    case 'code':
      return `Read from the product’s code${month && ` of ${month}`}, not stated by the team`;
    case 'named':
      return `Named by the team${month && ` in ${month}`}, formula from industry practice`;
    case 'industry':
      return 'Industry practice, not stated by the team';
  }
}

/** Who approved or reviewed a definition, and whether that still counts. */
function reviewWords(entry: Entry<'metrics'>, catalog: Catalog): string {
  const { approved, reviewed, asOf } = entry.data;
  if (approved) {
    const when = `${approved.by} approved it on ${dayWords(approved.on)}`;
    return approvalOf(entry, catalog) === 'current' ? when : `changed since ${when}`;
  }
  if (reviewed !== undefined) return `reviewed on ${dayWords(reviewed)}`;
  return asOf === undefined ? 'not reviewed yet' : 'not reviewed since';
}

/** The day on which a person last read a definition end to end, as `YYYY-MM-DD`: who approves one has read it; undefined where nobody has. */
export function reviewedOn({ reviewed, approved }: Metric): string | undefined {
  return [reviewed, approved?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** The channel in which the owner answers; for a team without one, that of the analysts. */
function answersIn({ data: { owner } }: Entry<'metrics'>, catalog: Catalog): Entry<'channels'> | undefined {
  const teams = catalog.of('teams');
  const analysts = [...teams.values()].find(({ data }) => data.analysts !== undefined);
  return catalog.of('channels').get(teams.get(owner)?.data.channel ?? analysts?.data.channel ?? '');
}
