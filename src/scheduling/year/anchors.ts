import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { reference } from '../../kernel/reading/global-id.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { type NamedEvent, PublicEvents } from '../public-events.js';
import type { MeetingDay, Provided } from './year.repository.js';
import type { CadenceAnchor } from './year.types.js';

/** Beside which known event a symposium is held, and how near it stands to it. */
@Injectable()
export class Anchors {
  constructor(private readonly events: PublicEvents) {}

  /** Null where the terms name no event. The one that is nearest to the symposium; without one, the next to come. */
  async of(
    viewer: Viewer,
    body: MeetingBody,
    { anchor: name, toleranceDays }: Provided,
    symposium: MeetingDay | undefined,
    today: string,
  ): Promise<CadenceAnchor | null> {
    if (name === null) return null;
    const known = await this.events.named(viewer, body, name);
    const days = symposium ? { firstDay: symposium.day, lastDay: symposium.lastDay } : null;
    const event = days ? nearest(known, days) : known.find(({ lastDay }) => lastDay === null || lastDay >= today);
    const apart = days && event?.daysKnown ? daysApart(days, event) : null;
    return {
      ...{ name, toleranceDays, event: event ? reference('Meeting', event.id) : null },
      ...{ firstDay: event?.daysKnown ? event.firstDay : null, lastDay: event?.daysKnown ? event.lastDay : null },
      ...{ daysApart: apart, within: apart === null || toleranceDays === null ? null : apart <= toleranceDays },
    };
  }
}

/** Days of something; null where nothing is known of them. */
type Days = Pick<NamedEvent, 'firstDay' | 'lastDay'>;

/** 0 where both share a day, 1 where one begins on the day after the other; null where nothing is known of one. */
function daysApart(one: Days, other: Days): number | null {
  const between = (from: string | null, to: string | null): number | null =>
    from && to ? Temporal.PlainDate.from(from).until(to).days : null;
  const [after, before] = [between(one.lastDay, other.firstDay), between(other.lastDay, one.firstDay)];
  return after === null || before === null ? null : Math.max(after, before, 0);
}

/** Of two that are as near, the earlier; what has no days comes last. */
const nearest = (known: readonly NamedEvent[], days: Days): NamedEvent | undefined =>
  known.toSorted((one, other) => (daysApart(days, one) ?? Infinity) - (daysApart(days, other) ?? Infinity) || 0)[0];
