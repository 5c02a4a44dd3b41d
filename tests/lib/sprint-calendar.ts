import type { Page } from 'playwright-core';
import { calendarWords } from '../../src/sprints/calendar.ts';
import type { SprintSchedule } from '../../src/sprints/sprint.ts';

/** What the calendar shows: each text of it, with the state of each day. */
export async function shown(page: Page): Promise<string[]> {
  return page.locator('.sprints .as-of > span, .sprint [data-word], .sprint progress').evaluateAll((all) =>
    all.map((one) => {
      if (one instanceof HTMLProgressElement) return `${one.value}/${one.max}`;
      return `${one.textContent.replace(/\s+/g, ' ').trim()}${one.matches('[data-word=when]') ? ` ${one.closest('li')?.dataset['state'] ?? ''}` : ''}`;
    }),
  );
}

/** What it should show at an instant; `today` comes before the day. */
export function expectedOf(rows: readonly SprintSchedule[], instant: Date, today: string): string[] {
  const words = calendarWords(rows, instant);
  if (!words) throw new Error('Expected a sprint');
  return [
    `${today} ${words.today}.`,
    `Dates use the ${words.timeZone} time zone.`,
    ...words.sprints.flatMap(({ label, days, state, done, total, moments }) => [
      label,
      days,
      state,
      `${done}/${total || 1}`,
      ...moments.flatMap((moment) => [`${moment.when} ${moment.state}`, moment.day]),
    ]),
  ];
}
