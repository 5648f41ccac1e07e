import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { type DecisionRule, ProvisionBase, ProvisionKind, theTerms } from '../bodies/provisions-in-force.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import type { Plan } from '../procedures/procedure.entity.js';
import type { OpenVoteInput } from './opening.inputs.js';
import type { PutSubject } from './subjects.js';
import { TermsInForce } from './terms-in-force.js';

type Rules = Pick<Plan, 'rule' | 'ruleBase' | 'quorum' | 'quorumShare' | 'quorumClauseId'> & {
  readonly clauseId: string | null;
};

/** Seats of a body, and those of them that somebody holds today. */
interface SeatCount {
  readonly all: number;
  readonly held: number;
}

/** How votes decide, and how many seats have to answer: by the terms of reference in force on that day. */
@Injectable()
export class VoteRules {
  constructor(
    private readonly transaction: Transaction,
    private readonly terms: TermsInForce,
    private readonly waivers: ChairWaivers,
  ) {}

  async of(viewer: Viewer, put: PutSubject, input: OpenVoteInput, now: Date): Promise<Rules> {
    const { body } = put;
    const seats = await this.seats(body);
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
    const provision = await this.terms.provision(body, ProvisionKind.QUORUM, now);
    const { share, number, of } = (provision?.value ?? {}) as { share?: string; number?: number; of?: ProvisionBase };
    const [part, whole] = (share ?? '').split('/').map(Number);
    const counted = of === ProvisionBase.FILLED_SEATS ? seats.held : seats.all;
    const ofShare = part && whole ? Math.max(1, Math.floor((counted * part + whole - 1) / whole)) : null;
    const quorum = number ?? ofShare;
    if (quorum === null) return { quorum: null, quorumShare: null, quorumClauseId: null };
    return { quorum, quorumShare: share ?? null, quorumClauseId: provision?.clauseId ?? null };
  }

  private async seats({ id }: MeetingBody): Promise<SeatCount> {
    const [found] = await this.transaction.query<SeatCount>(
      `select count(*)::int as all, count(t.id)::int as held from seat s
         left join seat_term t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date where s.body_id = $1`,
      [id],
    );
    return found ?? { all: 0, held: 0 };
  }
}

const inWords = (name: string | undefined): string => (name ?? '').toLowerCase().replaceAll('_', ' ');
