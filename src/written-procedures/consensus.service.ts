import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { reference, type Reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AnswerEntity } from '../procedures/answer.entity.js';
import { AnswerRepository } from '../procedures/answer.repository.js';
import type { ProcedureEntity } from '../procedures/procedure.entity.js';
import { AnswerKind, ProcedureKind, ProcedureState } from '../procedures/procedure.enums.js';
import { ProcedureRepository } from '../procedures/procedure.repository.js';
import { Procedures } from '../procedures/procedures.js';
import type { AdoptByConsensusInput } from './consensus.inputs.js';
import { ConsensusMeeting } from './consensus-meeting.js';
import { requireLater } from './opening.service.js';
import { Subjects } from './subjects.js';

/** A meeting adopts a text, if no seat objects: text, hash, seats and statements are kept as those of any procedure. */
@Injectable()
export class ConsensusService {
  constructor(
    private readonly subjects: Subjects,
    private readonly meeting: ConsensusMeeting,
    private readonly procedures: Procedures,
    private readonly answers: AnswerRepository,
    private readonly repository: ProcedureRepository,
  ) {}

  adopt(viewer: Viewer, input: AdoptByConsensusInput): Promise<Record<string, Reference>> {
    return this.meeting.perform(viewer, input, async () => {
      const { body, ...text } = await this.subjects.put('procedure.adoptByConsensus', viewer, input.subject);
      requireAsRead(input.textSha256, text.textSha256);
      const at = await this.meeting.decide(viewer, body, input);
      const now = await this.procedures.now();
      requireLater(input.effectiveOn, now, body);
      const blocked = (input.objections ?? []).length > 0;
      const procedure = await this.procedures.open({
        ...{ ...text, ...at, bodyId: body.id, kind: ProcedureKind.CONSENSUS, openedBy: viewer.memberId },
        ...{ openedAt: now, expiresAt: now, endedAt: now, endedBy: viewer.memberId, timeZone: body.homeTimeZone },
        ...{ state: blocked ? ProcedureState.BROKEN : ProcedureState.ADOPTED, period: null, clauseId: null },
        effectiveOn: input.effectiveOn ?? null,
      });
      await this.object(viewer, procedure, input);
      await this.attach(viewer, procedure, input);
      await this.procedures.conclude(procedure, now, viewer);
      return { procedure: reference('Procedure', procedure.id), meeting: reference('Meeting', at.meetingId) };
    });
  }

  private async object(viewer: Viewer, procedure: ProcedureEntity, input: AdoptByConsensusInput): Promise<void> {
    const said = new Set<string>();
    for (const [index, { seat, text }] of (input.objections ?? []).entries()) {
      const path = ['objections', String(index), 'seat'];
      const seatId = await this.seat(procedure, seat, path);
      if (said.has(seatId)) throw InvalidInput.field(path, 'is there twice: a seat has one voice.');
      said.add(seatId);
      await this.answers.add(
        AnswerEntity.atMeeting(procedure, { seatId, answer: AnswerKind.OBJECTION, text }, viewer.memberId),
      );
    }
  }

  private async attach(viewer: Viewer, procedure: ProcedureEntity, input: AdoptByConsensusInput): Promise<void> {
    const { id: procedureId, openedAt: at } = procedure;
    for (const [index, { seat, kind, text }] of (input.statements ?? []).entries()) {
      const seatId = await this.seat(procedure, seat, ['statements', String(index), 'seat']);
      await this.answers.attach({
        ...{ procedureId, seatId, kind, text, onBehalf: false, evidence: '', receivedAt: at },
        ...{ recordedBy: viewer.memberId, recordedAt: at },
      });
    }
  }

  private async seat({ id }: ProcedureEntity, given: string, path: readonly string[]): Promise<string> {
    const seatId = inputId('sea', given, path);
    if (!(await this.repository.isInBase(id, seatId))) throw new NotFound();
    return seatId;
  }
}

/** What a meeting has read is what it decides on. */
function requireAsRead(read: string | null | undefined, now: string): void {
  if (!read || read === now) return;
  throw new Refused('procedure.text-as-read', 'The text is not the one that was read any more: read it again.', {
    path: ['textSha256'],
  });
}
