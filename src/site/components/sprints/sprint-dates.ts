import { calendarWords, type SprintWords } from '~/sprints/calendar.ts';
import type { SprintSchedule } from '~/sprints/sprint.ts';

const root = document.querySelector<HTMLElement>('[data-sprints]');
if (root) start(root);

function start(root: HTMLElement): void {
  const schedules = JSON.parse(root.dataset['sprints'] ?? '[]') as SprintSchedule[];
  const cards = [...root.querySelectorAll<HTMLElement>('.sprint')];
  const draw = () => {
    const words = calendarWords(schedules, new Date());
    if (!words) return;
    put(root, 'today', `Today is ${words.today}.`);
    put(root, 'timeZone', words.timeZone);
    for (const [place, sprint] of words.sprints.entries()) fill(cards[place], sprint);
  };
  draw();
  // A page that stayed open overnight shows yesterday.
  document.addEventListener('visibilitychange', draw);
  root.querySelector('[data-copy-feed]')?.addEventListener('click', () => void copyFeed(root));
}

function fill(card: HTMLElement | undefined, sprint: SprintWords): void {
  if (!card) return;
  for (const name of ['label', 'days', 'state'] as const) put(card, name, sprint[name]);
  card.toggleAttribute('data-empty', sprint.moments.length === 0);
  const progress = card.querySelector('progress');
  if (progress) Object.assign(progress, { max: sprint.total || 1, value: sprint.done });
  for (const [place, item] of card.querySelectorAll('li').entries()) {
    const moment = sprint.moments[place];
    if (!moment) continue;
    item.dataset['state'] = moment.state;
    put(item, 'day', moment.day);
    put(item, 'when', moment.when);
  }
}

function put(within: HTMLElement, name: string, words: string): void {
  const place = within.querySelector(`[data-word="${name}"]`);
  if (place && place.textContent !== words) place.textContent = words;
}

/** Where the clipboard is missing or denied, selects the address for the reader to copy. */
async function copyFeed(root: HTMLElement): Promise<void> {
  const link = root.querySelector<HTMLAnchorElement>('[data-feed]');
  const status = root.querySelector('[role=status]');
  if (!link || !status) return;
  try {
    await navigator.clipboard.writeText(link.href);
    status.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(link);
    status.textContent = 'Press Ctrl+C';
  }
}
