/** Runs on every page and is kept tiny: where a browser knows no speculation rules, it fetches the page that the pointer or the focus rests on. */
const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
const asked = new Set<string>();

if (!HTMLScriptElement.supports('speculationrules') && !saveData)
  for (const type of ['pointerover', 'focusin'])
    addEventListener(type, ({ target }) => {
      const link = (target as Element).closest('a');
      if (link?.origin !== location.origin || link.search || /^\/(?:go|search)\/|\./.test(link.pathname) || asked.has(link.pathname))
        return;
      asked.add(link.pathname);
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.pathname }));
    });
