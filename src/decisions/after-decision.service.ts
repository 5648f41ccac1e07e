import { Injectable } from '@nestjs/common';
import { RecordingOnBehalf } from '../bodies/on-behalf-of.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { QuorumCheckReason } from '../proceedings/proceedings.enums.js';
import { Quorum } from '../proceedings/quorum.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import type { AddStatementInput, ConfirmDecisionInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';
import { Recording } from '../proceedings/recording.js';

type Done = Promise<{ decision: Reference }>;

/** What follows a decision, and is recorded beside it. */
@Injectable()
export class AfterDecisionService {
  constructor(
    private readonly reader: Reader,
    private readonly access: SittingAccess,
    private readonly quorum: Quorum,
    private readonly onBehalf: RecordingOnBehalf,
    private readonly decisions: DecisionRepository,
    private readonly recording: Recording,
  ) {}

  /** A provisional decision is confirmed: at a meeting with quorum, or by other means that the note tells. */
  confirm(viewer: Viewer, input: ConfirmDecisionInput): Done {
    return this.recording.perform('decision.confirm', viewer, input, async () => {
      const id = inputId('dec', input.decision, 'decision');
      await this.reader.requireSight('Decision', id, viewer);
      const decision = await this.decisions.find(id);
      // The meeting at which it was taken is the lock of everything about it.
      const { body } = await this.access.lockSeen('decision.confirm', viewer, decision.takenAtMeeting());
      decision.requireProvisional(await this.decisions.isConfirmed(id));
      const now = this.recording.now();
      const at = input.atMeeting ? await this.at(viewer, input, input.atMeeting, body.id, now) : null;
      await this.decisions.confirm(
        id,
        {
          meetingId: at?.meetingId ?? null,
          quorumCheckId: at?.id ?? null,
          note: input.note,
          memberId: viewer.memberId,
        },
        now,
      );
      const subject = { type: 'Decision', id };
      await this.recording.event(
        { act: 'decision.confirmed', subject, bodyId: body.id, changes: { confirmed: true } },
        viewer,
      );
      return { decision: reference('Decision', id) };
    });
  }

  /** A seat adds a reservation or a statement: whoever speaks for it, or somebody on its behalf with evidence. */
  addStatement(viewer: Viewer, input: AddStatementInput): Done {
    return this.recording.perform('decision.addStatement', viewer, input, async () => {
      const id = inputId('dec', input.decision, 'decision');
      await this.reader.requireSight('Decision', id, viewer);
      const decision = await this.decisions.find(id);
      const seatId = await this.speaker(viewer, decision.bodyId, input);
      const statement = { seatId, kind: input.kind, text: input.text };
      await this.decisions.addStatement(id, statement, this.recording.now(), viewer.memberId);
      await this.recording.event(
        {
          ...{ act: 'decision.statementAdded', subject: { type: 'Decision', id }, bodyId: decision.bodyId },
          ...{ onBehalfOfSeat: seatId, changes: { kind: input.kind, onBehalf: Boolean(input.onBehalfOf) } },
        },
        viewer,
      );
      return { decision: reference('Decision', id) };
    });
  }

  private async at(
    viewer: Viewer,
    { waiver }: ConfirmDecisionInput,
    given: string,
    bodyId: string,
    now: Date,
  ): Promise<{ meetingId: string; id: string }> {
    const { meeting, body } = await this.access.lock('decision.confirm', viewer, { meeting: given });
    if (body.id !== bodyId)
      throw new Refused('decision.same-body', 'The body that took a decision confirms it.', { path: ['atMeeting'] });
    meeting.requireInSession();
    const about = { meetingId: meeting.id, at: now, reason: QuorumCheckReason.DECISION, now };
    const check = await this.quorum.check(viewer, body, about);
    await this.quorum.require(viewer, body, check, waiver);
    return { meetingId: meeting.id, id: check.id };
  }

  private async speaker(viewer: Viewer, bodyId: string, { seat, onBehalfOf }: AddStatementInput): Promise<string> {
    if (onBehalfOf) return (await this.onBehalf.check(viewer, bodyId, onBehalfOf)).seatId;
    if (!seat) throw InvalidInput.field('seat', 'is needed, or onBehalfOf.');
    const seatId = inputId('sea', seat, 'seat');
    if (
      (await this.decisions.ofBody(bodyId, [seatId])) === 1 &&
      (await this.decisions.speaksFor(seatId, viewer.memberId))
    )
      return seatId;
    throw new Refused('decision.own-seat', 'You do not speak for that seat, as head of delegation or alternate.', {
      path: ['seat'],
    });
  }
}
