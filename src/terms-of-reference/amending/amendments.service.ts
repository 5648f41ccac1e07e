import { Injectable } from '@nestjs/common';
import { type Speaker, Speakers } from '../../bodies/speakers.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { TermsRecord } from '../drafting/terms-record.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsState } from '../terms.enums.js';
import { AmendingAccess, type Discussed } from './amending.access.js';
import { AmendmentKind } from './amending.enums.js';
import type { ProposeAmendmentInput, WithdrawAmendmentInput } from './amending.inputs.js';
import { AmendmentRepository } from './amending.repository.js';
import { AmendmentEntity } from './amendment.entity.js';

type Done = Record<'amendment' | 'termsVersion', Reference>;

/** Seats propose other words; one voice a seat. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly access: AmendingAccess,
    private readonly amendments: AmendmentRepository,
    private readonly speakers: Speakers,
    private readonly record: TermsRecord,
  ) {}

  propose(viewer: Viewer, input: ProposeAmendmentInput): Promise<Done> {
    const act = 'terms.proposeAmendment';
    return this.record.perform(act, viewer, input, async () => {
      const discussed = await this.access.version(act, viewer, input.termsVersion);
      const { version } = discussed;
      requireAmendable(version);
      const clause = input.clause ? (await this.access.clause(act, viewer, input.clause)).clause : null;
      if (clause && clause.termsVersionId !== version.id)
        throw new Refused('amendment.of-the-version', 'This clause is not one of that version.', { path: ['clause'] });
      clause?.requireStanding();
      const speaker = await this.speaker(viewer, discussed, input);
      const { at, by } = this.record.writing(viewer);
      const title = input.kind === AmendmentKind.REPLACE ? version.title : '';
      const base = clause ?? { number: '', heading: title, bodyMarkdown: '' };
      const on = { termsVersionId: version.id, clauseId: clause?.id ?? null, base };
      const { kind, number = null, heading, bodyMarkdown, reason } = input;
      const amendment = AmendmentEntity.propose(on, { kind, number, heading, bodyMarkdown, reason }, speaker, at, by);
      await this.amendments.add(amendment);
      return this.done(amendment.onBehalf ? 'amendment.proposedOnBehalf' : 'amendment.proposed', viewer, version, {
        amendment,
        changes: { kind: { after: kind }, clause: { after: clause?.number ?? null } },
      });
    });
  }

  withdraw(viewer: Viewer, input: WithdrawAmendmentInput): Promise<Done> {
    const act = 'terms.withdrawAmendment';
    return this.record.perform(act, viewer, input, async () => {
      const { amendment, ...discussed } = await this.access.amendment(act, viewer, input);
      const speaker = await this.speaker(viewer, discussed, input);
      const { at, by } = this.record.writing(viewer);
      amendment.withdraw(speaker, at, by);
      await this.amendments.save(amendment);
      return this.done('amendment.withdrawn', viewer, discussed.version, { amendment, changes: {} });
    });
  }

  async done(
    act: string,
    viewer: Viewer,
    version: TermsVersionEntity,
    about: { readonly amendment: AmendmentEntity; readonly changes: Record<string, unknown> },
  ): Promise<Done> {
    const { amendment, changes } = about;
    await this.record.recordEvent(act, version, viewer, {
      amendment: amendment.id,
      seat: amendment.seatId,
      ...changes,
    });
    return {
      amendment: reference('Amendment', amendment.id),
      termsVersion: reference('TermsVersion', version.id),
    };
  }

  /** A seat, where the body that decides has seats; else a person. */
  private async speaker(
    viewer: Viewer,
    { deciding }: Discussed,
    input: Pick<ProposeAmendmentInput, 'seat' | 'onBehalfOf'>,
  ): Promise<Speaker> {
    const speaker = await this.speakers.of(viewer, deciding.id, input);
    if (deciding.hasSeats && speaker.seatId === null)
      throw new Refused(
        'amendment.by-a-seat',
        'Amendments are proposed by seats: by a head of delegation or an alternate, or recorded on behalf of the seat.',
        { path: ['seat'] },
      );
    return speaker;
  }
}

/** A text is amended while it is open. Once it is put to decision, an amendment is an answer in the procedure. */
function requireAmendable(version: TermsVersionEntity): void {
  if (version.state === TermsState.PUT_TO_DECISION)
    throw new Refused(
      'amendment.in-procedure',
      'This text is put to decision: an amendment is proposed there, by an objection of the kind AMENDMENT, which breaks the silence.',
      { path: ['termsVersion'] },
    );
  version.requireOpen();
}
