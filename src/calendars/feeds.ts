import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { DatabaseAuthentication } from '../identity/database-authentication.js';
import { CONFIG } from '../kernel/config-token.js';
import { type Language, languageFor, wordsOf, type Words } from '../kernel/pages/words.js';
import { Transaction } from '../kernel/transaction.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { type FeedEntry, feedObject, type FeedStatus } from './feed-object.js';
import { type FeedMeeting, FeedMeetings } from './feed-meetings.js';
import { FeedRepository } from './feed.repository.js';

/** A calendar as it is sent. */
export interface Written {
  readonly text: string;
  /** When the newest change was of what it holds; null for an empty one. */
  readonly changed: Date | null;
}

const STATUS: Readonly<Record<string, FeedStatus>> = {
  PROPOSED: 'TENTATIVE',
  POSTPONED: 'CANCELLED',
  CANCELLED: 'CANCELLED',
};
/** As long as a calendar shows a meeting of which nobody said how long it is. */
const USUAL_MINUTES = 60;

/** Writes calendars: somebody's own, by the secret in its address, and the public one. */
@Injectable()
export class Feeds {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly feeds: FeedRepository,
    private readonly authentication: DatabaseAuthentication,
    private readonly facts: ViewerFacts,
    private readonly meetings: FeedMeetings,
  ) {}

  /** Null for a secret that is unknown or revoked, and for who may not sign in: all the same answer. */
  async own(secret: string): Promise<Written | null> {
    const feed = await this.transaction.run(() => this.feeds.open(secret));
    const viewer = feed && (await this.authentication.byFeed(feed.accountId));
    if (!viewer) return null;
    if (!feed.noted) await this.transaction.run(() => this.feeds.noteUse(feed.id));
    const { bodyId } = feed;
    const held = bodyId === null ? null : { body: bodyId };
    const say = wordsOf(languageFor(feed.language, undefined));
    const name = bodyId === null ? null : await this.meetings.bodyName(viewer, bodyId);
    const meetings = await this.meetings.of(viewer, held);
    return this.write(name ?? say('calendar.all'), meetings, say, ({ id }) => `/meetings/mtg_${id}`);
  }

  /** Public events, as on the public pages; of one working group where its short name is given. */
  async public(group: string, language: Language): Promise<Written> {
    const held = group === '' ? null : { group };
    const say = wordsOf(language);
    const meetings = await this.meetings.of(this.facts.visitor(), held);
    return this.write(say('calendar.public'), meetings, say, ({ group: slug }) => `/public/${slug}/events`);
  }

  private write(
    name: string,
    meetings: readonly FeedMeeting[],
    say: Words,
    path: (meeting: FeedMeeting) => string,
  ): Written {
    const entries = meetings.map((meeting): FeedEntry => ({
      ...{ uid: meeting.uid, sequence: meeting.sequence, changed: meeting.changedAt },
      start: { at: meeting.startsAt, timeZone: meeting.timeZone },
      minutes: meeting.minutes ?? USUAL_MINUTES,
      summary: summary(meeting, say),
      location: meeting.location ?? '',
      url: `${this.config.publicUrl}${path(meeting)}`,
      status: STATUS[meeting.state] ?? 'CONFIRMED',
    }));
    const changed = meetings.reduce((last, { changedAt }) => Math.max(last, changedAt.getTime()), 0);
    return { text: feedObject(name, entries), changed: changed === 0 ? null : new Date(changed) };
  }
}

/** Above GREEN only that there is a meeting, and of which body: whoever looks at somebody's calendar reads no more. */
function summary({ title, bodyName, state }: FeedMeeting, say: Words): string {
  const what = title ?? (bodyName === null ? say('calendar.meeting') : say('calendar.meetingOf', { body: bodyName }));
  return state === 'POSTPONED' || state === 'CANCELLED' ? say(`calendar.${state}`, { what }) : what;
}
