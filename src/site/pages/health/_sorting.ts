const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);
markFilter();
addEventListener('hashchange', markFilter);

/** Puts a button into each named column, which orders the rows by it; a second time turns the order around. */
function makeSortable(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  for (const head of heads) {
    const button = document.createElement('button');
    button.textContent = head.textContent.trim();
    button.addEventListener('click', () => {
      // Of numbers the big ones are wanted first.
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

/** Says which of the filters holds; what they hide is the style sheet's work. */
function markFilter(): void {
  const filters = [...document.querySelectorAll<HTMLAnchorElement>('.filters a')];
  const current = filters.find(({ hash }) => hash === location.hash) ?? filters[0];
  for (const filter of filters) filter.ariaCurrent = filter === current ? 'true' : null;
}
