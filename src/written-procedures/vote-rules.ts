import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { type DecisionRule, ProvisionBase, ProvisionKind, theTerms } from '../bodies/provisions-in-force.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { dayIn } from '../meetings/notice.js';
import type { Plan } from '../procedures/procedure.entity.js';
import { ProcedureRepository } from '../procedures/procedure.repository.js';
import { Quorum } from '../proceedings/quorum.js';
import { quorumOf, type SeatCount } from '../proceedings/quorum-check.entity.js';
import type { OpenVoteInput } from './opening.inputs.js';
import type { PutSubject } from './subjects.js';
import { TermsInForce } from './terms-in-force.js';

type Rules = Pick<Plan, 'rule' | 'ruleBase' | 'quorum' | 'quorumShare' | 'quorumClauseId'> & {
  readonly clauseId: string | null;
};

/** How votes decide, and how many seats have to answer: by the terms of reference in force on that day. */
@Injectable()
export class VoteRules {
  constructor(
    private readonly procedures: ProcedureRepository,
    private readonly quorums: Quorum,
    private readonly terms: TermsInForce,
    private readonly waivers: ChairWaivers,
  ) {}

  async of(viewer: Viewer, put: PutSubject, input: OpenVoteInput, now: Date): Promise<Rules> {
    const { body } = put;
    const seats = await this.procedures.seatsOf(body.id);
    if (seats.all === 0) {
      throw new Refused('decision.vote-in-seats', 'Votes are counted in seats, and this body has none.', {
        path: ['subject'],
      });
    }
    return { ...(await this.rule(viewer, put, input, now)), ...(await this.quorum(body, seats, now)) };
  }

  private async rule(
    viewer: Viewer,
    { id, body }: PutSubject,
    { rule, ruleBase, waiver }: OpenVoteInput,
    now: Date,
  ): Promise<{ rule: DecisionRule; ruleBase: ProvisionBase; clauseId: string | null }> {
    const provision = await this.terms.provision(body, ProvisionKind.DECISION_RULE, now);
    const value = (provision?.value ?? {}) as { rule?: DecisionRule; of?: ProvisionBase };
    const wanted = { rule: rule ?? value.rule, ruleBase: ruleBase ?? value.of ?? ProvisionBase.PRESENT_AND_VOTING };
    if (!wanted.rule) {
      throw InvalidInput.field('rule', 'is needed: in the terms of reference in force it is not provided for.');
    }
    const clauseId = provision?.clauseId ?? null;
    const provided = { rule: value.rule, ruleBase: value.of ?? ProvisionBase.PRESENT_AND_VOTING };
    if (value.rule && (wanted.rule !== provided.rule || wanted.ruleBase !== provided.ruleBase)) {
      await this.waivers.check(viewer, body.workingGroupId, { type: 'Procedure', id }, waiver, () => {
        throw new Refused(
          'vote.rule',
          `${theTerms(provision?.cites ?? '')} provide for ${inWords(provided.rule)} of seats ${inWords(provided.ruleBase)}. A co-chair may waive the rule.`,
          { path: ['rule'], waivable: true, ...(clauseId === null ? {} : { clause: clauseId }) },
        );
      });
    }
    return { rule: wanted.rule, ruleBase: wanted.ruleBase, clauseId };
  }

  /** Of all seats of the body, or of those that are held, as at meetings. */
  private async quorum(
    body: MeetingBody,
    seats: SeatCount,
    now: Date,
  ): Promise<Pick<Rules, 'quorum' | 'quorumShare' | 'quorumClauseId'>> {
    const rule = await this.quorums.rule(body.id, dayIn(body.homeTimeZone, now));
    const quorum = rule && quorumOf(seats, rule);
    if (quorum === null) return { quorum, quorumShare: null, quorumClauseId: null };
    return { quorum, quorumShare: rule?.share ?? null, quorumClauseId: rule?.clauseId ?? null };
  }
}

const inWords = (name: string | undefined): string => (name ?? '').toLowerCase().replaceAll('_', ' ');
