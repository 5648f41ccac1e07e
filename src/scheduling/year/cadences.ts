import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../../kernel/clock.js';
import { reference } from '../../kernel/reading/global-id.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { MeetingAccess } from '../../meetings/meeting.access.js';
import type { MeetingBody } from '../../meetings/meeting.repository.js';
import { EVENT_KINDS } from '../../meetings/meeting.enums.js';
import { dayIn } from '../../meetings/notice.js';
import { PublicEvents } from '../public-events.js';
import { endOf, startOf } from '../slot-words.js';
import { type SlotConflict, SlotConflictKind } from '../slot-conflict.type.js';
import { ProvisionState } from '../../terms-of-reference/terms.enums.js';
import { Anchors } from './anchors.js';
import { type MeetingDay, type Provided, YearRepository } from './year.repository.js';
import { CadenceKind, type CadenceLine } from './year.types.js';

/** How often meetings return by the terms of reference, and how they do. */
@Injectable()
export class Cadences {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: MeetingAccess,
    private readonly year: YearRepository,
    private readonly events: PublicEvents,
    private readonly anchors: Anchors,
    private readonly clock: Clock,
  ) {}

  read(viewer: Viewer, id: string): Promise<CadenceLine[]> {
    return this.transaction.run(async () => {
      const body = await this.access.body('scheduling.read-cadence', viewer, id);
      const { workingGroupId } = body;
      return this.of(viewer, body, await this.year.meetings(viewer, body), await this.year.bodies(workingGroupId));
    });
  }

  /**
   * Of the body itself, by its own terms, and of the joint meeting and the symposium of its working group, by that's own;
   * the meetings come with their days as the body has them.
   */
  async of(
    viewer: Viewer,
    body: MeetingBody,
    meetings: readonly MeetingDay[],
    bodies: readonly MeetingBody[],
  ): Promise<CadenceLine[]> {
    const group = bodies.find(({ id }) => id === body.workingGroupId);
    const lines: CadenceLine[] = [];
    const own = (of: MeetingBody, dated: readonly MeetingDay[]): MeetingDay[] =>
      dated.filter((one) => one.bodyId === of.id && !EVENT_KINDS.includes(one.kind));
    const add = async (kind: CadenceKind, of: MeetingBody, days: MeetingDay[]) => {
      const provision = kind === CadenceKind.SYMPOSIUM ? 'SYMPOSIUM_CADENCE' : 'CADENCE';
      const provided = await this.year.provided(of.id, provision, this.clock.now());
      lines.push(await this.line(viewer, kind, of, days, provided));
    };
    if (body.id !== group?.id) await add(CadenceKind.OWN, body, own(body, meetings));
    if (!group) return lines;
    const ofGroup = group.homeTimeZone === body.homeTimeZone ? meetings : await this.year.meetings(viewer, group);
    await add(CadenceKind.JOINT_ANNUAL, group, own(group, ofGroup));
    const symposia = ofGroup.filter(({ kind }) => kind === 'SYMPOSIUM');
    await add(CadenceKind.SYMPOSIUM, group, symposia);
    return lines;
  }

  private async line(
    viewer: Viewer,
    kind: CadenceKind,
    body: MeetingBody,
    meetings: readonly MeetingDay[],
    provided: Provided,
  ): Promise<CadenceLine> {
    const today = dayIn(body.homeTimeZone, this.clock.now());
    const held = meetings.filter(({ state }) => state === 'HELD');
    const [last, former] = [held.at(-1), held.at(-2)];
    const next = meetings.find(({ state, day }) => state === 'SCHEDULED' && day !== null && day >= today);
    const { state, says, months, clauseId } = provided;
    const due = (after: MeetingDay | undefined): string | null =>
      months !== null && after?.day ? Temporal.PlainDate.from(after.day).add({ months }).toString() : null;
    const [dueBy, wasDue] = [due(last), due(former)];
    const day = next?.day ?? dueBy;
    const anchor = await this.anchors.of(viewer, body, provided, next, today);
    return {
      ...{ kind, body: reference('Body', body.id), provided: state === ProvisionState.PROVIDED, state, says },
      ...{ everyMonths: months, clause: clauseId === null ? null : reference('Clause', clauseId) },
      ...{ lastMeeting: last ? reference('Meeting', last.id) : null, lastOn: last?.day ?? null, dueBy },
      overdue: dueBy !== null && dueBy < (next?.day ?? today),
      driftDays:
        wasDue && last?.day ? Temporal.PlainDate.from(wasDue).until(Temporal.PlainDate.from(last.day)).days : null,
      ...{ nextMeeting: next ? reference('Meeting', next.id) : null, nextOn: next?.day ?? null },
      anchor,
      conflicts: day === null ? [] : await this.conflicts(viewer, body, day, [next?.id, anchor?.event?.id]),
    };
  }

  private async conflicts(viewer: Viewer, body: MeetingBody, day: string, except: unknown[]): Promise<SlotConflict[]> {
    const zone = body.homeTimeZone;
    const events = await this.events.during(viewer, body, { from: startOf(day, zone), to: endOf(day, zone) - 1 });
    return events
      .filter(({ id }) => !except.includes(id))
      .map(({ id, title, firstDay, lastDay }) => ({
        ...{ kind: SlotConflictKind.PUBLIC_EVENT, title, seatNumber: null, partyName: null, firstDay, lastDay },
        meeting: reference('Meeting', id),
      }));
  }
}
