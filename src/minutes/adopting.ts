import { Injectable } from '@nestjs/common';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { ProcedureEntity } from '../procedures/procedure.entity.js';
import { BuiltUpon } from '../proceedings/built-upon.js';
import { Procedures } from '../procedures/procedures.js';
import { canonicalText, sha256 } from './canonical-text.js';
import { AdoptionManner } from './minutes.enums.js';
import type { MinutesEntity } from './minutes.entity.js';
import { circulationSight } from './minutes.sight.js';
import { type Done, MinutesRecord } from './minutes-record.js';
import { type Adoption, MinutesRepository } from './minutes.repository.js';
import { PassageRepository } from './passage.repository.js';

/** Minutes take effect: what nobody wants to be otherwise is frozen, with the hash of the text that was adopted. */
@Injectable()
export class Adopting {
  constructor(
    private readonly minutes: MinutesRepository,
    private readonly passages: PassageRepository,
    private readonly procedures: Procedures,
    private readonly record: MinutesRecord,
    private readonly builtUpon: BuiltUpon,
  ) {}

  /** Called once, by the module: at the deadline minutes are adopted by themselves, and their meeting stays closed. */
  listen(): void {
    this.builtUpon.by((meetingId) => this.minutes.circulatedOf(meetingId));
    this.procedures.decide('Minutes', {
      lock: async (id) => void (await this.minutes.lock(id)),
      sight: circulationSight,
      adopted: (procedure) => this.adoptTacitly(procedure),
    });
  }

  /** The caller has locked the minutes; passages whose corrections are open are left over. */
  async adopt(
    minutes: MinutesEntity,
    how: Omit<Adoption, 'text' | 'textSha256' | 'leftOver'>,
    viewer: Viewer | null,
  ): Promise<Done> {
    const contested = new Set((await this.passages.openCorrections(minutes.id)).map(({ passageId }) => passageId));
    const passages = await this.passages.of(minutes.id);
    for (const passage of passages) {
      if (passage.adoptedAt !== null || contested.has(passage.id)) continue;
      passage.adoptedAt = how.adoptedAt;
      await this.passages.save(passage);
    }
    const head = await this.minutes.meeting(minutes.meetingId);
    const seats = await this.minutes.seatNumbers(minutes.bodyId);
    const adopted = ({ adoptedAt }: { adoptedAt: Date | null }): boolean => adoptedAt !== null;
    const text = canonicalText(head, minutes.language, passages, seats, adopted);
    const textSha256 = sha256(text);
    const leftOver = contested.size;
    await this.minutes.addAdoption(minutes.id, { ...how, text, textSha256, leftOver });
    minutes.adopt(leftOver);
    const { manner } = how;
    return this.record.done('minutes.adopted', minutes, viewer, { manner, textSha256, leftOver });
  }

  /** A meeting decided: the circulation adopts nothing any more. */
  async endCirculation(procedure: ProcedureEntity, now: Date, by: string | null): Promise<void> {
    await this.procedures.withdraw(procedure, 'A meeting decided before it expired.', now, by);
  }

  private async adoptTacitly({ subjectId, expiresAt }: ProcedureEntity): Promise<void> {
    const minutes = await this.minutes.lock(subjectId);
    const how = { meetingId: null, quorumCheckId: null, recordedBy: null, recordedAt: this.record.now() };
    await this.adopt(minutes, { manner: AdoptionManner.TACIT, adoptedAt: expiresAt, ...how }, null);
  }
}
