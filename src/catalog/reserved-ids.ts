// A file of its own, without the schemas: the search box loads it when it suggests a definition.

/** Ids that the site's own addresses need. */
export const reservedIds = /^(?:index|by-domain|compare|go|api|search|changes|new)$/;

/** Names that Windows keeps for itself: a checkout with such a file fails there. */
export const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
