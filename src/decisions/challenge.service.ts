import { Injectable } from '@nestjs/common';
import { Speakers } from '../bodies/speakers.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ProcedureState } from '../procedures/procedure.enums.js';
import { Procedures } from '../procedures/procedures.js';
import { Recording } from '../proceedings/recording.js';
import type { ChallengeDecisionInput, SettleChallengeInput } from './challenge.inputs.js';
import { SettingAsideRepository } from './setting-aside.repository.js';

type Done = Promise<{ decision: Reference }>;

/** A decision is challenged for want of quorum, and the chairs settle that: upheld, it does not stand. */
@Injectable()
export class ChallengeService {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly speakers: Speakers,
    private readonly procedures: Procedures,
    private readonly decisions: SettingAsideRepository,
    private readonly recording: Recording,
  ) {}

  challenge(viewer: Viewer, input: ChallengeDecisionInput): Done {
    return this.recording.perform('decision.challenge', viewer, input, async () => {
      const id = inputId('dec', input.decision, 'decision');
      await this.reader.requireSight('Decision', id, viewer);
      const { bodyId } = await this.lock(id);
      this.policy.may('decision.challenge', viewer, bodyId);
      const { seatId, onBehalf, evidence } = await this.speakers.of(viewer, bodyId, input);
      if (seatId === null)
        throw new Refused('decision.own-seat', 'A decision is challenged by a seat.', { path: ['seat'] });
      if (await this.decisions.isChallenged(id)) {
        throw new Refused(
          'decision.one-challenge',
          'This decision is challenged already, and that is not settled yet.',
        );
      }
      const row = { seatId, reason: input.reason, onBehalf, evidence, by: viewer.memberId, at: this.recording.now() };
      await this.decisions.challenge(id, row);
      await this.record('decision.challenged', viewer, id, bodyId, { onBehalf }, seatId);
      return { decision: reference('Decision', id) };
    });
  }

  settle(viewer: Viewer, input: SettleChallengeInput): Done {
    return this.recording.perform('decision.settleChallenge', viewer, input, async () => {
      const challengeId = inputId('dch', input.challenge, 'challenge');
      await this.reader.requireSight('DecisionChallenge', challengeId, viewer);
      const { decisionId: id, procedureId } = await this.decisions.challenged(challengeId);
      // The text and its procedure are locked before the decision, as everywhere.
      const locked = procedureId ? await this.procedures.lockAll(procedureId) : null;
      const { bodyId } = await this.lock(id);
      this.policy.may('decision.settleChallenge', viewer, bodyId);
      const now = this.recording.now();
      const { upheld, settlement } = input;
      if (!(await this.decisions.settle(challengeId, { upheld, settlement, by: viewer.memberId, at: now }))) {
        throw new Refused('decision.challenge-settled', 'This challenge has been settled already.');
      }
      if (upheld) {
        await this.decisions.add(id, { reason: settlement, challengeId, by: viewer.memberId, at: now });
        if (locked?.procedure.state === ProcedureState.ADOPTED) {
          locked.procedure.setAside('The decision was challenged for want of quorum, and the challenge upheld.');
          await this.procedures.conclude(locked.procedure, locked.now, viewer);
        }
      }
      await this.record('decision.challengeSettled', viewer, id, bodyId, { upheld });
      return { decision: reference('Decision', id) };
    });
  }

  private async lock(id: string): Promise<{ bodyId: string }> {
    const decision = await this.decisions.lock(id);
    if (await this.decisions.isSetAside(id)) {
      throw new Refused('decision.set-aside', 'This decision does not stand any more: it was set aside.');
    }
    return decision;
  }

  private async record(
    act: string,
    viewer: Viewer,
    id: string,
    bodyId: string,
    changes: Readonly<Record<string, unknown>>,
    onBehalfOfSeat: string | null = null,
  ): Promise<void> {
    await this.recording.event({ act, subject: { type: 'Decision', id }, bodyId, onBehalfOfSeat, changes }, viewer);
  }
}
