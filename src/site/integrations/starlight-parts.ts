import { fileURLToPath } from 'node:url';

const own = (name: string) => fileURLToPath(new URL(`../components/starlight/${name}.astro`, import.meta.url));
const nothing = '\0no-script';

/** A part of Starlight that cannot be overridden: the end of its import's name, the Starlight file that imports it, and the replacement. */
type Part = { source: string; from: string; instead: string };

const components: readonly Part[] = [
  // Each of these gives its elements a `style`, and each distinct `style` costs every page a hash in its policy and one in its headers.
  { source: '/TableOfContents/TableOfContentsList.astro', from: 'TableOfContents.astro', instead: own('ContentsList') },
  { source: '/user-components/Icon.astro', from: '.astro', instead: own('Icon') },
];

const scripts: readonly Part[] = [
  // Two tables of contents, for wide windows and for phones, share it. Shared, it is a file that a page requests after two others, and all three
  // delay the text on a slow phone; used by the second table alone, it is small enough to be inlined in the page.
  { source: '/TableOfContents/starlight-toc', from: '/TableOfContents.astro', instead: nothing },
  // It remembers which groups of the navigation are open; ours always are. `Page.astro` has it whatever the navigation is.
  { source: '/SidebarPersistState', from: '/Page.astro', instead: nothing },
];

/** Vite plugins that replace parts of Starlight that cost every page bytes by our own, or by nothing. */
export function starlightParts() {
  return [replacing('starlight-components', components), { ...replacing('starlight-scripts', scripts), apply: 'build' as const }];
}

function replacing(name: string, parts: readonly Part[]) {
  return {
    name,
    enforce: 'pre' as const,
    resolveId: (source: string, importer?: string) => {
      const [file] = importer?.split('?') ?? [];
      if (!file?.includes('/@astrojs/starlight/')) return undefined;
      return parts.find((part) => source.endsWith(part.source) && file.endsWith(part.from))?.instead;
    },
    load: (id: string) => (id === nothing ? 'export {};' : undefined),
  };
}
