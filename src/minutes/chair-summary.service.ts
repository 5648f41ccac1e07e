import { Injectable } from '@nestjs/common';
import type { Label } from '../handling/label.js';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Conflict, Refused } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import type { PublishChairSummaryInput } from './adoption.inputs.js';
import { requireLabel } from './minutes.entity.js';

interface Done extends Record<string, Reference> {
  readonly meeting: Reference;
  readonly chairSummary: Reference;
}

/** What the chair says of a meeting. It is the chair's and is not adopted; each version is kept, and the last one stands. */
@Injectable()
export class ChairSummaryService {
  constructor(
    private readonly acts: Acts,
    private readonly access: SittingAccess,
    private readonly transaction: Transaction,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  publish(viewer: Viewer, input: PublishChairSummaryInput): Promise<Done> {
    return this.acts.perform('chairSummary.publish', viewer, input, async () => {
      const { meeting } = await this.access.lock('chairSummary.publish', viewer, { meeting: input.meeting });
      meeting.requireRecordable();
      const by = requireChair(viewer, meeting.bodyId, await this.presided(viewer, meeting.id));
      const label = input.label ?? meeting.label;
      requireLabel(label, meeting.label);
      const { expectedVersion } = input;
      const number = (await this.last(meeting.id)) + 1;
      if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== number - 1) {
        throw new Conflict('Another version was published meanwhile.', number - 1);
      }
      const id = newId();
      await this.add({ id, meetingId: meeting.id, bodyId: meeting.bodyId, number, label, by }, input.textMarkdown);
      const subject = { type: 'ChairSummary', id };
      const changes = { number, label };
      await this.events.record({ act: 'chairSummary.published', subject, bodyId: meeting.bodyId, changes }, viewer);
      return { meeting: reference('Meeting', meeting.id), chairSummary: reference('ChairSummary', id) };
    });
  }

  private async presided(viewer: Viewer, meetingId: string): Promise<boolean> {
    const presided = await this.transaction.query(`select 1 from presiding where meeting_id = $1 and member_id = $2`, [
      meetingId,
      viewer.memberId,
    ]);
    return presided.length > 0;
  }

  private async last(meetingId: string): Promise<number> {
    const [found] = await this.transaction.query<{ number: number }>(
      `select coalesce(max(number), 0) as number from chair_summary where meeting_id = $1`,
      [meetingId],
    );
    return found?.number ?? 0;
  }

  private async add(
    row: {
      readonly id: string;
      readonly meetingId: string;
      readonly bodyId: string;
      readonly number: number;
      readonly label: Label;
      readonly by: string;
    },
    text: string,
  ): Promise<void> {
    await this.transaction.query(
      `insert into chair_summary (id, meeting_id, body_id, number, text_markdown, label, published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.id, row.meetingId, row.bodyId, row.number, text, row.label, row.by, this.clock.now()],
    );
  }
}

/** Answers the viewer’s member: who presided over the meeting, or chairs or leads its body. */
export function requireChair(viewer: Viewer, bodyId: string, presided: boolean): string {
  const { memberId } = viewer;
  if (memberId && (presided || viewer.holds('CO_CHAIR', bodyId) || viewer.holds('LEAD', bodyId))) return memberId;
  throw new Refused(
    'chair-summary.of-the-chair',
    'The summary is the chair’s: of a co-chair of the body, the lead of the focus group, or whoever presided over the meeting.',
  );
}
