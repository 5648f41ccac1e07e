import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import {
  type DecisionRule,
  type ProvisionBase,
  ProvisionKind,
  ProvisionsInForce,
} from '../bodies/provisions-in-force.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { dayIn } from '../meetings/notice.js';
import type { Sitting } from '../proceedings/sitting.access.js';
import { DecisionMode, DecisionOutcome } from './decision.enums.js';
import type { RecordDecisionInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';
import { checkOutcome, type RuleInForce, type SeatPosition, type SeatsToCount } from './tally.js';

/** How positions decide: by the decision rule of the terms in force; where they are silent, or not known, as the chair declares. */
@Injectable()
export class DecisionRules {
  constructor(
    private readonly provisions: ProvisionsInForce,
    private readonly waivers: ChairWaivers,
    private readonly decisions: DecisionRepository,
  ) {}

  async outcome(
    viewer: Viewer,
    { meeting, body }: Sitting,
    { mode, outcome: declared, waiver }: RecordDecisionInput,
    positions: readonly SeatPosition[],
    seats: SeatsToCount,
    takenAt: Date,
  ): Promise<{ rule: RuleInForce | null; outcome: DecisionOutcome }> {
    const day = dayIn(body.homeTimeZone, takenAt);
    const provision = await this.provisions.provision(body.id, ProvisionKind.DECISION_RULE, day);
    const named = provision?.value as { rule: DecisionRule; of?: ProvisionBase } | undefined;
    const rule =
      provision && named
        ? { rule: named.rule, base: named.of ?? null, clauseId: provision.clauseId, cites: provision.cites }
        : null;
    if (mode === DecisionMode.CONSENSUS) {
      if (declared === DecisionOutcome.NOT_ADOPTED)
        throw InvalidInput.field('outcome', 'What meets an objection is not decided by consensus.');
      return { rule, outcome: DecisionOutcome.ADOPTED };
    }
    if (!rule) {
      if (declared) return { rule, outcome: declared };
      throw InvalidInput.field('outcome', 'is needed: how votes decide is not provided for, so the chair declares it.');
    }
    const computed = await this.decisions.outcomeOf(rule, positions, seats);
    if (!declared) return { rule, outcome: computed };
    const subject = { type: 'Meeting', id: meeting.id };
    await this.waivers.check(viewer, body.workingGroupId, subject, waiver, () =>
      checkOutcome(declared, computed, rule),
    );
    return { rule, outcome: declared };
  }
}
