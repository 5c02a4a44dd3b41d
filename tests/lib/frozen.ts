import { beforeAll, inject } from 'vitest';
import { useSite, type Site } from './site.ts';

/** The frozen handbook in a browser, built before the tests of the file; `folder` holds its sources, and the site in `dist`. */
export function useFrozen(): Site & { folder: string } {
  const { origin, folder } = inject('frozen');
  beforeAll(async () => {
    const response = await fetch(origin);
    if (!response.ok) throw new Error(await response.text());
  }, 600_000);
  return Object.assign(useSite(origin), { folder });
}
