import { Injectable } from '@nestjs/common';
import { Speakers } from '../bodies/speakers.js';
import { prevails, type Said, Voices } from '../bodies/voices.js';
import { Jobs } from '../kernel/jobs.js';
import { reference } from '../kernel/reading/global-id.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { CorrectMinutesInput } from './circulation.inputs.js';
import { CorrectionEntity } from './correction.entity.js';
import { MinutesAccess } from './minutes.access.js';
import { CorrectionState, WordingCause } from './minutes.enums.js';
import { PLAN_CORRECTION_MAIL } from './minutes-mails.js';
import { type Done, MinutesRecord } from './minutes-record.js';
import { PassageRepository } from './passage.repository.js';

/**
 * A seat corrects circulated minutes. The minutes are locked before the circulation, as its settling does: a correction
 * and the deadline at once have one winner.
 */
@Injectable()
export class CorrectingService {
  constructor(
    private readonly access: MinutesAccess,
    private readonly passages: PassageRepository,
    private readonly speakers: Speakers,
    private readonly voices: Voices,
    private readonly jobs: Jobs,
    private readonly record: MinutesRecord,
  ) {}

  async correct(viewer: Viewer, input: CorrectMinutesInput): Promise<Done> {
    await this.access.settleDue(viewer, input);
    return this.record.perform('minutes.correct', viewer, input, async () => {
      const held = await this.access.lockOf('minutes.correct', viewer, input);
      const { minutes, procedure, running } = await this.access.circulation(held);
      minutes.requireCirculated(running);
      const passage = await this.passages.find(minutes.id, held.passageId);
      passage.requireOpen();
      const { capacity, ...speaker } = await this.speakers.of(viewer, minutes.bodyId, input);
      if (input.textMarkdown === passage.textMarkdown) {
        throw InvalidInput.field('textMarkdown', 'is what the passage says already.');
      }
      const by = viewer.memberId;
      const now = this.record.now();
      const said = { ...speaker, capacity };
      const correction = CorrectionEntity.propose(passage, String(procedure?.id), said, input, now, by);
      if (correction.ownStatement) {
        if (prevails({ at: correction.saidAt, capacity }, await this.standing(correction))) {
          correction.state = CorrectionState.TAKEN;
          passage.write(input.textMarkdown);
          await this.passages.save(passage, WordingCause.CORRECTED, { by, at: now });
        }
      } else await this.jobs.add(PLAN_CORRECTION_MAIL, { correction: correction.id });
      await this.passages.addCorrection(correction);
      const { seatId, onBehalf, ownStatement, state } = correction;
      const act = onBehalf ? 'minutes.correctedOnBehalf' : 'minutes.corrected';
      const about = {
        subject: { type: 'MinutesCorrection', id: correction.id },
        onBehalfOfSeat: onBehalf ? seatId : null,
      };
      const changes = { passage: passage.position, ownStatement, state };
      const done = await this.record.done(act, minutes, viewer, changes, about);
      return { ...done, correction: reference('MinutesCorrection', correction.id) };
    });
  }

  /** When the correction that stands for a statement was said, and in which capacity. */
  private async standing({ passageId, procedureId }: CorrectionEntity): Promise<Said | null> {
    const last = await this.passages.lastTaken(passageId, procedureId);
    if (!last) return null;
    const capacity = await this.voices.capacityAt(last.seatId, last.onBehalf ? null : last.memberId, last.recordedAt);
    return { at: last.saidAt, capacity };
  }
}
