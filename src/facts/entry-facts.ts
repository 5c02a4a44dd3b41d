import type { Catalog } from '../catalog/catalog.ts';
import { addressOf, titleOf, type Entry } from '../catalog/entry.ts';
import { functions } from '../schemas/capability.ts';
import { reportGroups } from '../schemas/report.ts';
import { metricFacts } from './metric-facts.ts';
import { ownerName } from './names.ts';
import { toolKindWords } from './wording.ts';

/** One fact of an entry: its name, its value in words, and the address from the root that the value leads to. */
export type Fact = { name: string; value: string; address?: string | undefined };

/** The facts that the page of an entry lists, in its order; one that the entry does not state is left out. */
export function factsOf(entry: Entry, catalog: Catalog): Fact[] {
  return listed(entry, catalog).filter((one): one is Fact => one.value !== undefined);
}

type Stated = { name: string; value: string | undefined; address?: string | undefined };

function listed(entry: Entry, catalog: Catalog): Stated[] {
  switch (entry.collection) {
    case 'metrics': {
      // Who answers for it is in the trust line.
      const { type, unit, direction, window } = metricFacts(entry, catalog);
      return [
        { name: 'Unit', value: unit },
        { name: 'Direction', value: direction },
        { name: 'Type', value: unit === undefined ? type : undefined },
        { name: 'Window', value: window },
      ];
    }
    case 'reports':
      return [
        linked('Tool', catalog.of('tools').get(entry.data.tool)),
        { name: 'Group', value: reportGroups[entry.data.group], address: `/reports/#${entry.data.group}` },
      ];
    case 'tools':
      return [
        { name: 'Kind', value: toolKindWords[entry.data.kind] },
        { name: 'Our workspace', value: entry.data.organization },
        { name: 'Owner', value: ownerName(entry, catalog) },
        askIn(entry, catalog),
      ];
    case 'data-sources':
      return [
        { name: 'Holds', value: entry.data.holds },
        { name: 'Refresh', value: entry.data.refresh },
        { name: 'Owner', value: ownerName(entry, catalog) },
      ];
    case 'capabilities':
      return [
        { name: 'Function', value: functions[entry.data.function], address: `/capabilities/#${entry.data.function}` },
        askIn(entry, catalog),
      ];
    default:
      return [];
  }
}

function askIn({ data }: Entry<'tools' | 'capabilities'>, catalog: Catalog): Stated {
  return linked('Ask in', catalog.of('channels').get(data.askIn ?? ''));
}

function linked(name: string, entry: Entry | undefined): Stated {
  return { name, value: entry && titleOf(entry), address: entry && addressOf(entry) };
}
