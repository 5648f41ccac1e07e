import { Injectable } from '@nestjs/common';
import { Events } from '../kernel/events.js';
import type { ProcedureEntity } from '../procedures/procedure.entity.js';
import { ProcedureKind, ProcedureState } from '../procedures/procedure.enums.js';
import { Procedures } from '../procedures/procedures.js';
import { BuiltUpon } from '../proceedings/built-upon.js';
import { DecisionMode, DecisionOutcome } from './decision.enums.js';
import { DecisionEntity } from './decision.entity.js';
import { DecisionRepository } from './decision.repository.js';
import { SettingAsideRepository } from './setting-aside.repository.js';

const MODES: Readonly<Partial<Record<ProcedureKind, DecisionMode>>> = {
  [ProcedureKind.SILENCE]: DecisionMode.SILENCE,
  [ProcedureKind.RECORDED_VOTE]: DecisionMode.RECORDED_VOTE,
  [ProcedureKind.CONSENSUS]: DecisionMode.CONSENSUS,
};

/** A procedure that ends with a decision puts it into the register, in the same transaction. */
@Injectable()
export class DecisionByProcedure {
  constructor(
    private readonly procedures: Procedures,
    private readonly decisions: DecisionRepository,
    private readonly settingAside: SettingAsideRepository,
    private readonly events: Events,
    private readonly builtUpon: BuiltUpon,
  ) {}

  /** Called once, by the module: a meeting stays closed when its decisions were confirmed afterwards. */
  listen(): void {
    this.builtUpon.by((meetingId) => this.decisions.confirmedSinceEnd(meetingId));
    this.procedures.follow((procedure, now) => this.follow(procedure, now));
  }

  private async follow(procedure: ProcedureEntity, now: Date): Promise<void> {
    const mode = MODES[procedure.kind];
    if (!mode) return;
    if (procedure.state === ProcedureState.SET_ASIDE) return this.setAside(procedure, now);
    if (procedure.state === ProcedureState.ADOPTED) await this.take(procedure, mode, DecisionOutcome.ADOPTED, now);
    if (procedure.state === ProcedureState.NOT_ADOPTED)
      await this.take(procedure, mode, DecisionOutcome.NOT_ADOPTED, now);
  }

  private async take(
    procedure: ProcedureEntity,
    mode: DecisionMode,
    outcome: DecisionOutcome,
    now: Date,
  ): Promise<void> {
    const { id: procedureId, bodyId, kind, clauseId } = procedure;
    // Silence may have been proposed at a meeting; the decision is taken at one by consensus only.
    const meetingId = kind === ProcedureKind.CONSENSUS ? procedure.meetingId : null;
    const number = meetingId
      ? await this.decisions.nextNumber(meetingId)
      : await this.decisions.nextNumberBetweenMeetings(bodyId);
    const decision = DecisionEntity.take({
      ...{ bodyId, meetingId, procedureId, number, mode, outcome, clauseId },
      ...{ agendaItemId: procedure.agendaItemId, itemTitle: procedure.itemTitle },
      text: procedure.subjectType === 'Resolution' ? (procedure.textMarkdown ?? '') : procedure.title,
      rule: procedure.rule,
      ...{ quorumCheckId: meetingId ? procedure.quorumCheckId : null, takenProvisionally: false },
      ...{ takenAt: procedure.endedAt ?? now, recordedBy: procedure.endedBy, recordedAt: now },
    });
    await this.decisions.add(decision, await this.decisions.positionsIn(procedureId));
    const changes = { number, mode, outcome, procedure: procedureId };
    const subject = { type: 'Decision', id: decision.id };
    await this.events.record({ act: 'decision.recorded', subject, bodyId, changes }, null);
  }

  private async setAside({ id, bodyId, endedReason }: ProcedureEntity, now: Date): Promise<void> {
    const decision = await this.decisions.ofProcedure(id);
    if (!decision || (await this.settingAside.isSetAside(decision.id))) return;
    await this.settingAside.add(decision.id, { reason: endedReason, challengeId: null, by: null, at: now });
    const subject = { type: 'Decision', id: decision.id };
    await this.events.record({ act: 'decision.setAside', subject, bodyId, changes: { procedure: id } }, null);
  }
}
