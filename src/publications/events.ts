import { dateAsKnown, instantIn } from '../kernel/pages/dates.js';
import { type Html, html, type Piece } from '../kernel/pages/html.js';
import { markdown } from '../kernel/pages/markdown.js';
import type { Setting } from '../kernel/pages/setting.js';
import type { Events, PublicEvent } from './public-questions.js';

/** Public events to come, and past ones, newest first. */
export function eventsContent({ group, coming, past }: Events, after: string, setting: Setting): Html {
  const { say } = setting;
  const path = `/public/${group.slug}/events`;
  const { hasNextPage, endCursor } = past.pageInfo;
  return html`
    ${
      !after &&
      html`<h2>${say('public.events.coming')}</h2>
        ${list(coming.nodes, say('public.events.noneComing'), setting)}
        ${coming.pageInfo.hasNextPage && html`<p>${say('public.events.moreComing')}</p>`}`
    }
    <h2>${say('public.events.past')}</h2>
    ${list(past.nodes, say('public.events.nonePast'), setting)}
    ${hasNextPage && html`<p><a href="${setting.link(path, { after: endCursor })}" rel="next">${say('public.events.earlier')}</a></p>`}
    ${
      !after &&
      html`<p>
        <a href="${setting.link('/calendar/public.ics', { group: group.slug })}">${say('public.events.calendar')}</a>
      </p>`
    }
    ${after && html`<p><a href="${setting.link(path)}">${say('public.events.newest')}</a></p>`}
  `;
}

const list = (events: readonly PublicEvent[], none: string, setting: Setting): Html =>
  events.length === 0
    ? html`<p class="empty">${none}</p>`
    : html`<ul class="rows">
        ${events.map((event) => html`<li>${one(event, setting)}</li>`)}
      </ul>`;

function one(event: PublicEvent, setting: Setting): Piece {
  const { say } = setting;
  const { firstPlannedFor: first } = event;
  return html`<h3 dir="auto">${event.title}</h3>
    <p class="soft">
      ${say(`meeting.kind.${event.kind}`)}${event.mode && ` · ${say(`meeting.mode.${event.mode}`)}`}
      ${state(event, setting)}
    </p>
    ${when(event, setting)} ${event.location && html`<p>${say('public.events.place')} <bdi>${event.location}</bdi></p>`}
    ${first && html`<p><span dir="auto">${say('public.events.firstPlanned', { date: firstPlanned(first, setting) })}</span></p>`}
    ${event.reason && html`<p>${say('meeting.reason')}${say('public.colon')} <bdi>${event.reason}</bdi></p>`}
    ${event.descriptionMarkdown && html`<div dir="auto">${markdown(event.descriptionMarkdown)}</div>`}
    ${event.attendanceNote && html`<p>${say('meeting.attendance')}${say('public.colon')} <bdi>${event.attendanceNote}</bdi></p>`}`;
}

/** Plain where it took place or is to come; what else became of it is a word. */
function state({ state: now, startsAt, durationMinutes, plannedFor }: PublicEvent, { say }: Setting): Piece {
  if (now === 'CANCELLED' || now === 'POSTPONED')
    return html`<span class="word">${say(`public.events.state.${now}`)}</span>`;
  const last = startsAt ? Date.parse(startsAt) + (durationMinutes ?? 0) * 60_000 : Date.parse(endOf(plannedFor));
  const isOver = last < Date.now();
  if (now === 'HELD' || !isOver) return html`<span class="word quiet">${say(`public.events.state.${now}`)}</span>`;
  return html`<span class="word">${say('public.events.notSaid')}</span>`;
}

/** The end of the year in which something was planned for: until then it may still come. */
const endOf = (planned: PublicEvent['plannedFor']): string =>
  planned?.date ? `${planned.date.slice(0, 4)}-12-31T23:59:59Z` : '9999-12-31T00:00:00Z';

function when({ startsAt, timeZone, plannedFor }: PublicEvent, { language, say }: Setting): Piece {
  if (startsAt && timeZone) {
    const at = new Date(startsAt);
    return html`<p>
      ${instantIn(at, timeZone, language)}${timeZone !== 'UTC' && html`<br />${instantIn(at, 'UTC', language)}`}
    </p>`;
  }
  if (!plannedFor) return html`<p>${say('meeting.noDate')}</p>`;
  const { date, precision, text } = plannedFor;
  const known = { DAY: 10, MONTH: 7, YEAR: 4 }[precision ?? ''];
  if (!date || !known) return html`<p><bdi>${text ?? say('meeting.noDate')}</bdi></p>`;
  const said = dateAsKnown(date.slice(0, known), language);
  return html`<p>${precision === 'DAY' ? say('meeting.dayKnown', { day: said }) : said}</p>`;
}

function firstPlanned(first: NonNullable<PublicEvent['firstPlannedFor']>, { language, say }: Setting): string {
  const { startsAt, timeZone, text } = first;
  if (startsAt && timeZone) return instantIn(new Date(startsAt), timeZone, language);
  return text ?? say('public.unknown');
}
