const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);
markFilter();
addEventListener('hashchange', markFilter);

/** Puts a button into each column head that sorts the rows by that column; a second click reverses the order. */
function makeSortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  for (const head of heads) {
    const button = document.createElement('button');
    button.textContent = head.textContent.trim();
    button.addEventListener('click', () => {
      // Of numbers the largest are wanted first.
      const first = head.dataset['sort'] === 'number' ? 'descending' : 'ascending';
      const other = first === 'ascending' ? 'descending' : 'ascending';
      const order = head.ariaSort === first ? other : first;
      for (const one of heads) one.removeAttribute('aria-sort');
      head.ariaSort = order;
      sortRows(table, head.cellIndex, order === 'ascending' ? 1 : -1);
    });
    head.replaceChildren(button);
  }
}

function sortRows(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  const body = table.tBodies[0];
  if (!body) return;
  const textOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent.trim() ?? '';
  body.append(...[...body.rows].sort((a, b) => direction * collator.compare(textOf(a), textOf(b))));
}

/** Marks the current filter; the style sheet hides the other rows. */
function markFilter(): void {
  const filters = [...document.querySelectorAll<HTMLAnchorElement>('.filters a')];
  const current = filters.find(({ hash }) => hash === location.hash) ?? filters[0];
  for (const filter of filters) filter.ariaCurrent = filter === current ? 'true' : null;
}
