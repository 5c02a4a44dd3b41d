import { keyOf, type LinkObject, type ObjectKind } from '../../tool-links/link.ts';

const idsInLooker: Partial<Record<ObjectKind, string>> = {
  dashboard:
    '94 118 122 123 127 128 131 132 136 158 163 165 167 170 174 177 179 194 199 208 217 257 279 292 296 341 362 367 368 370 373 382 389 392 409 410 412 413 421 422 423 424 426 427 440 447 453 454 466 467 468 471 476 484 503',
  look: '436 478 521 635 718 723 729 750 932 971 1033 1034 1065 1066 1198 1301 1316 1317 1318 1319 1332 1333 1366 1374 1513 1514 1517 1519 1520 1521 1522 1523 1524 1525 1526 1527 1528 1529 1530 1593 1597 1707 1754',
  board: '2 5 8 20 49 50 51 53 54 55 56 57 58 59',
  query: 'qidOf22CharactersFor01 qidOf22CharactersFor02 qidOf22CharactersFor03 qidOf22CharactersFor04 qidOf22CharactersFor05',
  'project-file': 'acme_events/1_home.md acme_events/first_search.view.lkml',
  merge: 'mergeIdOf22Characters0',
  home: 'home browse',
};

const idsInAmplitude: Partial<Record<ObjectKind, string>> = {
  chart: '528n3wq 5ad7ri3 6gzjoql 6w426co 7l5vdg4 cpc9d6i f3uzrwi rqbignv 3pmjrguv',
  dashboard: '4n7yl67 8towezl ci2xvv2 isnxhtb ya9aoy7 90h2qwld nktm80f3',
  notebook: 'h7td539',
  space: '4e3e79k dn45t5b',
  page: 'team-spaces',
  home: 'home',
};

/** Distinct objects in the numbers and with the ids of a large handbook that is public: what its 322 links lead to. */
export const handbookObjects: readonly LinkObject[] = [
  ...objectsOf('looker', 'acme.looker.com', idsInLooker),
  ...objectsOf('amplitude', 'acme', idsInAmplitude),
];

/** The explores of the queries among them, by key, as their addresses name them. */
export const handbookExplores: ReadonlyMap<string, string> = new Map(
  handbookObjects.filter(({ kind }) => kind === 'query').map((query, index) => [keyOf(query), `acme_events/explore_${index + 1}`]),
);

function objectsOf(system: LinkObject['system'], tenant: string, ids: Partial<Record<ObjectKind, string>>): LinkObject[] {
  return Object.entries(ids).flatMap(([kind, list]) => list.split(' ').map((id) => ({ system, tenant, kind: kind as ObjectKind, id })));
}
