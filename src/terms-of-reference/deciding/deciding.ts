import { Injectable } from '@nestjs/common';
import { Events } from '../../kernel/events.js';
import { ProcedureKind } from '../../procedures/procedure.enums.js';
import type { ProcedureEntity } from '../../procedures/procedure.entity.js';
import { Procedures } from '../../procedures/procedures.js';
import type { PutText } from '../../procedures/subject.js';
import { AmendmentRepository } from '../amending/amending.repository.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import { Succession } from './succession.js';
import { TextsForDecision } from './texts-for-decision.js';

/** A version is put to decision, and is adopted by it or circulated again. */
@Injectable()
export class Deciding {
  constructor(
    private readonly procedures: Procedures,
    private readonly versions: TermsVersionRepository,
    private readonly texts: TextsForDecision,
    private readonly succession: Succession,
    private readonly amendments: AmendmentRepository,
    private readonly events: Events,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.procedures.decide('TermsVersion', {
      lock: async (id) => void (await this.versions.lock(id)),
      put: (id) => this.put(id),
      adopted: (procedure) => this.adopt(procedure),
      ended: (procedure) => this.end(procedure),
      setAside: (procedure) => this.setAside(procedure),
    });
  }

  private async put(id: string): Promise<PutText> {
    const version = await this.versions.lock(id);
    const { clauses, ...text } = await this.texts.of(version);
    version.requirePuttable(clauses);
    await this.amendments.requireDisposed(id);
    version.put(text.textSha256);
    await this.versions.save(version);
    return { bodyId: version.bodyId, ...text };
  }

  /** As of the instant at which the procedure ended, in the home zone of the body; nobody can stop it any more. */
  private async adopt({
    id,
    subjectId,
    kind,
    meetingId,
    endedAt,
    expiresAt,
    effectiveOn,
  }: ProcedureEntity): Promise<void> {
    const version = await this.versions.lock(subjectId);
    await this.versions.lockBody(version.bodyId);
    const adoptedOn = await this.versions.homeDay(version.bodyId, endedAt ?? expiresAt);
    const wished = effectiveOn !== null && effectiveOn > adoptedOn ? effectiveOn : adoptedOn;
    const { from, until } = await this.succession.follow(version.bodyId, wished);
    version.adoptedAtMeetingId = kind === ProcedureKind.CONSENSUS ? meetingId : null;
    version.adopt(adoptedOn, from, until, adoptedOn);
    await this.versions.save(version);
    await this.tell('terms.versionAdopted', version, { procedure: id, adoptedOn, inForce: version.inForce });
  }

  private async end({ id, subjectId, state }: ProcedureEntity): Promise<void> {
    const version = await this.versions.lock(subjectId);
    version.takeBack();
    await this.versions.save(version);
    await this.tell('terms.versionNotAdopted', version, { procedure: id, because: state });
  }

  private async setAside({ id, subjectId }: ProcedureEntity): Promise<void> {
    const version = await this.versions.lock(subjectId);
    await this.versions.lockBody(version.bodyId);
    const days = version.inForce;
    version.takeBack();
    await this.versions.save(version);
    if (days !== null) await this.succession.giveBack(version.bodyId, days);
    await this.tell('terms.versionSetAside', version, { procedure: id, inForce: { before: days, after: null } });
  }

  private async tell(act: string, { id, bodyId, textHash }: TermsVersionEntity, changes: object): Promise<void> {
    const subject = { type: 'TermsVersion', id };
    await this.events.record({ act, subject, bodyId, changes: { textHash, ...changes } }, null);
  }
}
