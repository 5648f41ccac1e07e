import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { QuorumCheckReason } from '../proceedings/proceedings.enums.js';
import { Quorum } from '../proceedings/quorum.js';
import type { QuorumCheckEntity } from '../proceedings/quorum-check.entity.js';
import { type Sitting, SittingAccess } from '../proceedings/sitting.access.js';
import { SittingRepository } from '../proceedings/sitting.repository.js';
import { DecisionEntity, requireParticipation, requireVoices, type SeatStatement } from './decision.entity.js';
import { DecisionMode } from './decision.enums.js';
import type { RecordDecisionInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionRules } from './decision-rules.js';
import type { SeatPosition } from './tally.js';
import { Recording } from '../proceedings/recording.js';

/** Decisions are taken in a meeting, with the seats that are present then. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly access: SittingAccess,
    private readonly sittings: SittingRepository,
    private readonly quorum: Quorum,
    private readonly rules: DecisionRules,
    private readonly decisions: DecisionRepository,
    private readonly recording: Recording,
  ) {}

  record(viewer: Viewer, input: RecordDecisionInput): Promise<{ decision: Reference; meeting: Reference }> {
    return this.recording.perform('decision.record', viewer, input, async () => {
      const sitting = await this.access.lock('decision.record', viewer, input);
      const { meeting, body } = sitting;
      meeting.requireInSession();
      const now = this.recording.now();
      const takenAt = input.takenAt ?? now;
      (await this.sittings.find(meeting.id))?.requireDuring(takenAt, now, 'takenAt');
      const item = await this.access.item(meeting.id, input.item);
      const about = { meetingId: meeting.id, at: takenAt, reason: QuorumCheckReason.DECISION, now };
      const check = await this.quorum.check(viewer, body, about);
      const positions = positionsOf(input, check);
      requireParticipation(positions, await this.sittings.withdrawnSeats(meeting.id, item.agendaItemId));
      const statements = await this.statementsOf(sitting, input);
      const seats = { present: check.presentSeatIds.length, entitled: check.seats ?? 0 };
      const { rule, outcome } = await this.rules.outcome(viewer, sitting, input, positions, seats, takenAt);
      const decision = DecisionEntity.take({
        ...{
          bodyId: body.id,
          meetingId: meeting.id,
          procedureId: null,
          number: await this.decisions.nextNumber(meeting.id),
          ...item,
        },
        ...{ text: input.text, mode: input.mode, outcome, rule: rule?.rule ?? null, clauseId: rule?.clauseId ?? null },
        ...{ quorumCheckId: check.id, takenProvisionally: await this.provisional(viewer, sitting, input, check) },
        ...{ takenAt, recordedBy: viewer.memberId, recordedAt: now },
      });
      await this.decisions.add(decision, positions);
      for (const statement of statements)
        await this.decisions.addStatement(decision.id, statement, now, viewer.memberId);
      await this.sittings.touch(meeting.id, now);
      const { number, mode, takenProvisionally: provisional } = decision;
      const changes = { number, mode, outcome, provisional, seatsPresent: check.presentSeatIds.length };
      const subject = { type: 'Decision', id: decision.id };
      await this.recording.event({ act: 'decision.recorded', subject, bodyId: body.id, changes }, viewer);
      return { decision: reference('Decision', decision.id), meeting: reference('Meeting', meeting.id) };
    });
  }

  /** Without quorum it is provisional, unless the chairs waive that. */
  private async provisional(
    viewer: Viewer,
    { body }: Sitting,
    { waiver }: RecordDecisionInput,
    check: QuorumCheckEntity,
  ): Promise<boolean> {
    if (check.met !== false || !waiver) return check.met === false;
    await this.quorum.require(viewer, body, check, waiver);
    return false;
  }

  private async statementsOf({ body }: Sitting, { statements }: RecordDecisionInput): Promise<SeatStatement[]> {
    const given = (statements ?? []).map(({ seat, kind, text }, index) => ({
      seatId: inputId('sea', seat, ['statements', String(index), 'seat']),
      ...{ kind, text },
    }));
    const seats = new Set(given.map(({ seatId }) => seatId));
    if ((await this.decisions.ofBody(body.id, [...seats])) !== seats.size) throw new NotFound();
    return given;
  }
}

/** In a vote each seat that is present may have a position; by consensus none has. */
function positionsOf({ mode, positions }: RecordDecisionInput, check: QuorumCheckEntity): SeatPosition[] {
  if (mode === DecisionMode.CONSENSUS) {
    if (positions?.length) throw InvalidInput.field('positions', 'go with a recorded vote only.');
    return [];
  }
  if (check.seats === null) {
    throw new Refused(
      'decision.vote-in-seats',
      'Votes are counted in seats, and this body has none: it decides by consensus.',
      {
        path: ['mode'],
      },
    );
  }
  if (!positions?.length) throw InvalidInput.field('positions', 'are needed in a recorded vote.');
  const given = positions.map(({ seat, position }, index) => ({
    seatId: inputId('sea', seat, ['positions', String(index), 'seat']),
    position,
  }));
  requireVoices(given, check.presentSeatIds);
  return given;
}
