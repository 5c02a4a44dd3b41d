/**
 * Which pages a browser may have ready before they are opened (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API):
 * those that the pointer rests on, never files, redirects or searches.
 */
export const speculationRules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/*.*', '/go/*', '/search/*'] } },
          // A pattern with a question mark would match addresses without a query too.
          { not: { selector_matches: '[href*="?"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
} as const;
