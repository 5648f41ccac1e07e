import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { ProvisionKind, ProvisionsInForce } from '../bodies/provisions-in-force.js';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { dayIn } from '../meetings/notice.js';
import { QuorumCheckReason } from '../proceedings/proceedings.enums.js';
import { Quorum } from '../proceedings/quorum.js';
import type { QuorumCheckEntity } from '../proceedings/quorum-check.entity.js';
import { type Sitting, SittingAccess } from '../proceedings/sitting.access.js';
import { SittingRepository } from '../proceedings/sitting.repository.js';
import type { DecisionRule } from '../terms-of-reference/provision-value.js';
import { DecisionEntity, requireVoices, type SeatStatement } from './decision.entity.js';
import { DecisionMode, DecisionOutcome } from './decision.enums.js';
import type { RecordDecisionInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';
import { checkOutcome, outcomeBy, type RuleInForce, type SeatPosition } from './tally.js';

/** Decisions are taken in a meeting, with the seats that are present then. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly acts: Acts,
    private readonly access: SittingAccess,
    private readonly sittings: SittingRepository,
    private readonly quorum: Quorum,
    private readonly provisions: ProvisionsInForce,
    private readonly waivers: ChairWaivers,
    private readonly decisions: DecisionRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  record(viewer: Viewer, input: RecordDecisionInput): Promise<{ decision: Reference; meeting: Reference }> {
    return this.acts.perform('decision.record', viewer, input, async () => {
      const sitting = await this.access.lock('decision.record', viewer, input);
      const { meeting, body } = sitting;
      meeting.requireInSession();
      const now = this.clock.now();
      const takenAt = input.takenAt ?? now;
      (await this.sittings.find(meeting.id))?.requireDuring(takenAt, now, 'takenAt');
      const item = await this.access.item(meeting.id, input.item);
      const about = { meetingId: meeting.id, at: takenAt, reason: QuorumCheckReason.DECISION, now };
      const check = await this.quorum.check(viewer, body, about);
      const positions = positionsOf(input, check);
      const statements = await this.statementsOf(sitting, input);
      const { rule, outcome } = await this.outcome(viewer, sitting, input, positions, takenAt);
      const decision = DecisionEntity.take({
        ...{ bodyId: body.id, meetingId: meeting.id, number: await this.decisions.nextNumber(meeting.id), ...item },
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
      await this.events.record({ act: 'decision.recorded', subject, bodyId: body.id, changes }, viewer);
      return { decision: reference('Decision', decision.id), meeting: reference('Meeting', meeting.id) };
    });
  }

  /** Without quorum it is provisional, unless the chairs waive that. */
  private async provisional(
    viewer: Viewer,
    { meeting, body }: Sitting,
    { waiver }: RecordDecisionInput,
    check: QuorumCheckEntity,
  ): Promise<boolean> {
    if (check.met !== false || !waiver) return check.met === false;
    const subject = { type: 'Meeting', id: meeting.id };
    await this.waivers.check(viewer, body.workingGroupId, subject, waiver, () => check.requireMet());
    return false;
  }

  /** By the decision rule in force; where the terms are silent, or not known, as the chair declares. */
  private async outcome(
    viewer: Viewer,
    { meeting, body }: Sitting,
    { mode, outcome: declared, waiver }: RecordDecisionInput,
    positions: readonly SeatPosition[],
    takenAt: Date,
  ): Promise<{ rule: RuleInForce | null; outcome: DecisionOutcome }> {
    const day = dayIn(body.homeTimeZone, takenAt);
    const provision = await this.provisions.provision(body.id, ProvisionKind.DECISION_RULE, day);
    const named = (provision?.value as { rule?: DecisionRule } | null | undefined)?.rule;
    const rule = named ? { rule: named, clauseId: provision?.clauseId ?? null } : null;
    if (mode === DecisionMode.CONSENSUS) {
      if (declared === DecisionOutcome.NOT_ADOPTED)
        throw InvalidInput.field('outcome', 'What meets an objection is not decided by consensus.');
      return { rule, outcome: DecisionOutcome.ADOPTED };
    }
    if (!rule) {
      if (!declared)
        throw InvalidInput.field(
          'outcome',
          'is needed: how votes decide is not provided for, so the chair declares it.',
        );
      return { rule, outcome: declared };
    }
    const computed = outcomeBy(rule, positions);
    if (!declared) return { rule, outcome: computed };
    const subject = { type: 'Meeting', id: meeting.id };
    await this.waivers.check(viewer, body.workingGroupId, subject, waiver, () =>
      checkOutcome(declared, computed, rule),
    );
    return { rule, outcome: declared };
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
