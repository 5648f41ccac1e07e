import { Injectable } from '@nestjs/common';
import { Speakers } from '../bodies/speakers.js';
import { Events } from '../kernel/events.js';
import { reference, type Reference } from '../kernel/reading/global-id.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Answering } from '../procedures/answering.js';
import { ProcedureInterestRepository } from '../procedures/interest.repository.js';
import { AnswerKind, ProcedureKind } from '../procedures/procedure.enums.js';
import { ProcedureRepository } from '../procedures/procedure.repository.js';
import type { DeclareInterestInProcedureInput } from './answer.inputs.js';
import { ProcedureAccess } from './procedure.access.js';

type Done = Record<string, Reference>;

/** Seats declare interests of their own in what is decided in writing, as they do at a meeting. */
@Injectable()
export class DeclaringService {
  constructor(
    private readonly access: ProcedureAccess,
    private readonly answering: Answering,
    private readonly interests: ProcedureInterestRepository,
    private readonly procedures: ProcedureRepository,
    private readonly speakers: Speakers,
    private readonly events: Events,
  ) {}

  declare(viewer: Viewer, input: DeclareInterestInProcedureInput): Promise<Done> {
    return this.access.perform('procedure.declareInterest', viewer, input, async (held) => {
      const { procedure, now } = held;
      procedure.requireKind(ProcedureKind.SILENCE, ProcedureKind.RECORDED_VOTE);
      procedure.requireAnswerable();
      const { seat = null, onBehalfOf = null, statement, withdraws } = input;
      const speaker = await this.speakers.of(viewer, procedure.bodyId, input);
      const seatId = await this.answering.requireSeat(procedure, speaker.seatId);
      const { memberId, onBehalf, evidence } = speaker;
      const receivedAt = speaker.evidenceReceivedAt ?? now;
      if (receivedAt > now) throw InvalidInput.field(['onBehalfOf', 'evidence', 'receivedAt'], 'lies in the future.');
      const id = await this.interests.add({
        ...{ procedureId: procedure.id, seatId, memberId, statement, withdraws, onBehalf, evidence, receivedAt },
        ...{ recordedBy: viewer.memberId, recordedAt: now },
      });
      const subject = { type: 'ProcedureInterest', id };
      await this.events.record(
        {
          ...{ act: onBehalf ? 'procedure.interestDeclaredOnBehalf' : 'procedure.interestDeclared', subject },
          ...{ bodyId: procedure.bodyId, onBehalfOfSeat: onBehalf ? seatId : null },
          changes: { procedure: procedure.id, withdraws },
        },
        viewer,
      );
      // Whoever takes no part has answered: by the same rules, in time or late.
      if (withdraws)
        await this.answering.record(viewer, held, { answer: AnswerKind.NOT_PARTICIPATING, text: '', seat, onBehalfOf });
      else await this.procedures.touch(procedure.id);
      return { procedure: reference('Procedure', procedure.id), interest: reference('ProcedureInterest', id) };
    });
  }
}
