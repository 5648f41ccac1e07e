import { Injectable } from '@nestjs/common';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { AdoptMinutesInput } from './adoption.inputs.js';
import { AdoptingMeeting } from './adopting-meeting.js';
import { Adopting } from './adopting.js';
import { CorrectionPeriods } from './correction-period.js';
import { type Circulated, MinutesAccess } from './minutes.access.js';
import { AdoptionManner, WordingCause } from './minutes.enums.js';
import { type Done, MinutesRecord } from './minutes-record.js';
import { PassageRepository } from './passage.repository.js';
import { settlementsOf, settleWith } from './settlement.js';

/** A meeting of the body adopts minutes, or what a tacit adoption left over. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly access: MinutesAccess,
    private readonly passages: PassageRepository,
    private readonly periods: CorrectionPeriods,
    private readonly meeting: AdoptingMeeting,
    private readonly adopting: Adopting,
    private readonly record: MinutesRecord,
  ) {}

  async adopt(viewer: Viewer, input: AdoptMinutesInput): Promise<Done> {
    await this.access.settleDue(viewer, input);
    return this.record.perform('minutes.adopt', viewer, input, async () => {
      const id = this.access.idOf(input);
      const held = await this.access.lock('minutes.adopt', viewer, id, input.expectedVersion);
      held.minutes.requireAdoptable();
      const at = await this.meeting.decide('minutes.adopt', viewer, held.body, input);
      await this.endCirculation(viewer, await this.access.circulation(held), input);
      const now = this.record.now();
      const by = viewer.memberId;
      const open = await this.passages.openCorrections(id);
      for (const [correction, settled] of settleWith(open, settlementsOf(input.settlements ?? []))) {
        correction.settle(settled.accepted, settled.note ?? '', at.meetingId, now, by);
        await this.passages.settle(correction);
        if (!settled.accepted) continue;
        const passage = await this.passages.find(id, correction.passageId);
        passage.write(settled.textMarkdown ?? correction.textMarkdown);
        await this.passages.save(passage, WordingCause.ACCEPTED, { by, at: now });
      }
      const adoption = { manner: AdoptionManner.AT_MEETING, ...at, adoptedAt: now, recordedBy: by, recordedAt: now };
      return this.adopting.adopt(held.minutes, adoption, viewer);
    });
  }

  /** A meeting may adopt before the deadline, but not before the period that the terms give, unless it is waived. */
  private async endCirculation(
    viewer: Viewer,
    { minutes, body, procedure, running }: Circulated,
    { waiver }: AdoptMinutesInput,
  ): Promise<void> {
    if (!procedure || !running) return;
    const now = this.record.now();
    const about = { minutesId: minutes.id, at: now, path: ['atMeeting'] };
    await this.periods.require(viewer, body, about, await this.periods.ofCirculation(body, procedure), waiver);
    await this.adopting.endCirculation(procedure, now, viewer.memberId);
  }
}
