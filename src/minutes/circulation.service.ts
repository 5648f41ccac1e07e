import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { instantOf } from '../meetings/announced-time.js';
import { Procedures } from '../procedures/procedures.js';
import { canonicalText, sha256 } from './canonical-text.js';
import type { CirculateMinutesInput, WithdrawMinutesInput } from './circulation.inputs.js';
import { CorrectionPeriods, deadlineBy } from './correction-period.js';
import { MinutesAccess } from './minutes.access.js';
import { requireHeld } from './minutes.entity.js';
import { type Done, MinutesRecord } from './minutes-record.js';
import { MinutesRepository } from './minutes.repository.js';
import { PassageRepository } from './passage.repository.js';

/** Minutes go to the seats, which have until the deadline to correct them; and may be taken back before it. */
@Injectable()
export class CirculationService {
  constructor(
    private readonly access: MinutesAccess,
    private readonly minutes: MinutesRepository,
    private readonly passages: PassageRepository,
    private readonly periods: CorrectionPeriods,
    private readonly procedures: Procedures,
    private readonly record: MinutesRecord,
  ) {}

  circulate(viewer: Viewer, input: CirculateMinutesInput): Promise<Done> {
    return this.record.perform('minutes.circulate', viewer, input, async () => {
      const id = this.access.idOf(input);
      const { minutes, body } = await this.access.lock('minutes.circulate', viewer, id, input.expectedVersion);
      minutes.requireDraft();
      const head = await this.minutes.meeting(minutes.meetingId);
      requireHeld(head);
      const now = this.record.now();
      const period = await this.periods.of(body, now);
      const deadline = deadlineBy(period, input.deadline ? instantOf(input.deadline, ['deadline']).at : null);
      const about = { minutesId: id, at: deadline, path: ['deadline', 'local'] };
      await this.periods.require(viewer, body, about, period, input.waiver);
      const passages = await this.passages.of(id);
      if (passages.length === 0) throw new Refused('minutes.not-empty', 'There is nothing in these minutes yet.');
      const seats = await this.minutes.seatNumbers(body.id);
      const text = canonicalText(head, minutes.language, passages, seats, () => false);
      const procedure = await this.procedures.open({
        ...{ bodyId: body.id, subjectType: 'Minutes', subjectId: id, textSha256: sha256(text), openedAt: now },
        ...{ openedBy: viewer.memberId, expiresAt: deadline, clauseId: period?.clauseId ?? null },
        period: period && { days: period.days },
      });
      minutes.circulate(procedure.id);
      return this.record.done('minutes.circulated', minutes, viewer, { deadline, textSha256: procedure.textSha256 });
    });
  }

  /** Back to a draft. What seats corrected of their own statements stays; what else was proposed lapses. */
  async withdraw(viewer: Viewer, input: WithdrawMinutesInput): Promise<Done> {
    await this.access.settleDue(viewer, input);
    return this.record.perform('minutes.withdraw', viewer, input, async () => {
      const id = this.access.idOf(input);
      const held = await this.access.lock('minutes.withdraw', viewer, id, input.expectedVersion);
      const { minutes, procedure, running } = await this.access.circulation(held);
      minutes.withdraw(running);
      const now = this.record.now();
      if (procedure) await this.procedures.withdraw(procedure, input.reason, now, viewer.memberId);
      await this.passages.lapse(id, now);
      return this.record.done('minutes.withdrawn', minutes, viewer);
    });
  }
}
