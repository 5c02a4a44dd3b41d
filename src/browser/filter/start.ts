import { counts, fits, plain, readChoice, wordsName, writeChoice, type Choice, type Row } from './filter.ts';

const form = document.querySelector<HTMLFormElement>('[data-filter]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const details = form.querySelector('details');
  if (details && matchMedia('(min-width: 38rem)').matches) details.open = true;
  const words = form.elements.namedItem(wordsName) as HTMLInputElement;
  const selects = [...form.querySelectorAll('select')];
  const known = Object.fromEntries(selects.map(({ name, options }) => [name, [...options].map(({ value }) => value).filter(Boolean)]));
  const rows = rowsOf([...document.querySelectorAll<HTMLElement>('main [data-row]')], Object.keys(known));
  const counted = rows.filter(({ element }) => !isCrossReference(element));
  const sections = [...document.querySelectorAll<HTMLElement>('main [data-section]')];

  const choice = (): Choice => ({
    words: words.value,
    facets: Object.fromEntries(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])),
  });
  const draw = () => {
    const now = choice();
    for (const row of rows) row.element.hidden = !fits(row, now);
    for (const section of sections) {
      const empty = !section.querySelector('[data-row]:not([hidden])');
      section.hidden = empty;
      document.querySelector(`a[href="#${section.dataset['section'] ?? ''}"]`)?.toggleAttribute('data-empty', empty);
    }
    for (const select of selects) label(select, counts(counted, now, select.name));
    form.toggleAttribute('data-chosen', Object.keys(now.facets).length > 0);
    const remaining = counted.filter(({ element }) => !element.hidden).length;
    say(form, remaining, writeChoice(now) !== '');
    return now;
  };
  const change = () => {
    history.replaceState(history.state, '', location.pathname + writeChoice(draw()) + location.hash);
  };
  const read = () => {
    const asked = readChoice(location.search, known);
    words.value = asked.words;
    for (const select of selects) select.value = asked.facets[select.name] ?? '';
    draw();
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', (event) => {
    // By itself it would give back what the address asked for.
    event.preventDefault();
    for (const field of [words, ...selects]) field.value = '';
    change();
    words.focus();
  });
  addEventListener('popstate', read);
  read();
}

/** Whether a row only leads from another name to the row of the entry. */
function isCrossReference({ dataset }: HTMLElement): boolean {
  return 'see' in dataset;
}

/** The rows of the list; an entry with other names has those among its words. */
function rowsOf(elements: readonly HTMLElement[], facets: readonly string[]): (Row & { element: HTMLElement })[] {
  const names = new Map<string, string>();
  const target = (element: HTMLElement) => element.querySelector('a')?.pathname ?? '';
  for (const other of elements.filter(isCrossReference)) names.set(target(other), `${names.get(target(other)) ?? ''} ${other.textContent}`);
  return elements.map((element) => {
    const also = isCrossReference(element) ? '' : (names.get(target(element)) ?? '');
    const values = facets.map((facet) => [facet, (element.dataset[facet] ?? '').split(' ')] as const);
    return { element, text: plain(`${element.textContent} ${also}`), facets: Object.fromEntries(values) };
  });
}

/** Says beside each value how many rows it would leave, and turns off those that would leave none. */
function label({ options }: HTMLSelectElement, found: ReadonlyMap<string, number>): void {
  for (const option of options) {
    if (option.value === '') continue;
    const count = found.get(option.value) ?? 0;
    option.textContent = `${option.dataset['label'] ?? ''} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}

function say(form: HTMLFormElement, remaining: number, chosen: boolean): void {
  const { total = '', noun = '' } = form.dataset;
  const status = form.querySelector('[role=status]');
  const text = remaining === 0 ? `None of the ${total} ${noun} fits.` : chosen ? `${remaining} of ${total} ${noun}` : `${total} ${noun}`;
  if (status && status.textContent !== text) status.textContent = text;
  const reset = form.querySelector('button');
  if (reset) reset.disabled = !chosen;
}
