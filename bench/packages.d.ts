// What the benchmarks use of the packages in `bench/package.json`, so that the gate checks their types without installing them.

declare module 'lighthouse' {
  type Audit = { score: number | null; numericValue?: number };
  type Category = { score: number | null; auditRefs: { id: string; weight: number }[] };
  type Options = { port: number; logLevel: 'error'; output: 'json' };
  export const desktopConfig: object;
  export default function lighthouse(
    url: string,
    options: Options,
    config?: object,
  ): Promise<{ lhr: { audits: Record<string, Audit>; categories: Record<string, Category> } } | undefined>;
}

declare module 'minisearch' {
  export default class MiniSearch<Document> {
    constructor(options: {
      fields: string[];
      storeFields: string[];
      searchOptions: { fuzzy: number; prefix: boolean; boost: Record<string, number> };
    });
    addAll(documents: readonly Document[]): void;
    search(query: string): Record<string, unknown>[];
  }
}

declare module 'linkinator' {
  type LinkResult = { state: string; parent?: string };
  export const LinkState: { OK: string };
  export class LinkChecker {
    check(options: { path: string }): Promise<{ links: LinkResult[] }>;
  }
}
