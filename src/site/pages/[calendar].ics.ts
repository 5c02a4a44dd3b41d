import { catalog } from '~/site/content.ts';
import { site } from '~/settings/site.ts';
import { feedPath, hasFeed, sprintFeed } from '~/sprints/feed.ts';

const schedules = [...catalog.of('sprints').values()].map(({ id, data }) => ({ ...data, id }));

/** The feed has an address only if there is a sprint in it. */
export const getStaticPaths = () => (hasFeed(schedules) ? [{ params: { calendar: feedPath.replace(/^\/|\.ics$/g, '') } }] : []);

/** All sprints, for the calendars of readers. */
export const GET = () => new Response(sprintFeed(schedules, site), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
