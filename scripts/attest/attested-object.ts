import type { Catalog } from '../../src/catalog/catalog.ts';
import { keyOf, type LinkObject } from '../../src/tool-links/link.ts';
import { knownLinks, objectOf } from '../../src/link-check/offline/known-links.ts';
import { readLink } from '../../src/tool-links/read-link.ts';
import { tenantsOf } from '../../src/catalog/tenants.ts';
import { oneLine } from '../../src/text/one-line.ts';
import { nearest } from '../../src/problems/problem.ts';
import { Failure } from '../lib/run.ts';

/** The object that somebody names by its address or by the id of the report that leads to it. */
export function attestedObject(named: string, catalog: Catalog): LinkObject {
  const report = catalog.of('reports').get(named);
  if (!report && !/[:/.]/.test(named))
    throw new Failure(`Unexpected report \`${shown(named)}\`, expected the id of one or an address${hint(named, catalog)}.`);
  const read = readLink(report?.data.url ?? named, tenantsOf(catalog));
  if (read.is === 'malformed') throw new Failure(`${read.findings[0].message}.`);
  if (read.is !== 'object') throw new Failure(`Unexpected address \`${shown(named)}\`, expected one of an object of our tools.`);
  if (read.object.kind === 'unsaved-chart') throw new Failure('Unexpected chart that is not saved, expected one that others can open too.');
  return read.object;
}

/** Whether anything in the handbook leads to an object. */
export function isLinked(object: LinkObject, catalog: Catalog): boolean {
  const key = keyOf(object);
  return knownLinks(catalog)
    .map(objectOf)
    .some((other) => other !== undefined && keyOf(other) === key);
}

function hint(named: string, catalog: Catalog): string {
  const near = nearest(named, catalog.of('reports').keys());
  return near === undefined ? '' : ` (did you mean \`${near}\`?)`;
}

function shown(text: string): string {
  return oneLine(text, 120);
}
