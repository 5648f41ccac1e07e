import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Conflict, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import type { PublishChairSummaryInput } from './adoption.inputs.js';
import { ChairSummaryRepository } from './chair-summary.repository.js';
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
    private readonly summaries: ChairSummaryRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  publish(viewer: Viewer, input: PublishChairSummaryInput): Promise<Done> {
    return this.acts.perform('chairSummary.publish', viewer, input, async () => {
      const { meeting } = await this.access.lock('chairSummary.publish', viewer, { meeting: input.meeting });
      meeting.requireRecordable();
      const by = requireChair(viewer, meeting.bodyId, await this.summaries.presided(viewer.memberId, meeting.id));
      const label = input.label ?? meeting.label;
      requireLabel(label, meeting.label);
      const { expectedVersion } = input;
      const number = (await this.summaries.last(meeting.id)) + 1;
      if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== number - 1) {
        throw new Conflict('Another version was published meanwhile.', number - 1);
      }
      const id = newId();
      const [publishedAt, textMarkdown] = [this.clock.now(), input.textMarkdown];
      await this.summaries.add({
        id,
        meetingId: meeting.id,
        bodyId: meeting.bodyId,
        number,
        label,
        by,
        publishedAt,
        textMarkdown,
      });
      const subject = { type: 'ChairSummary', id };
      const changes = { number, label };
      await this.events.record({ act: 'chairSummary.published', subject, bodyId: meeting.bodyId, changes }, viewer);
      return { meeting: reference('Meeting', meeting.id), chairSummary: reference('ChairSummary', id) };
    });
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
