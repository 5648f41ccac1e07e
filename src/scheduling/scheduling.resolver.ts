import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { FairnessLedger, FairnessLedgerArguments } from './fairness-ledger.type.js';
import { FairnessLedgers } from './fairness-ledgers.js';
import { SuggestingSlots } from './suggesting-slots.js';
import { SuggestSlotsArguments } from './suggest-slots.inputs.js';
import { SlotSuggestions } from './suggest-slots.type.js';

@Resolver()
export class SchedulingResolver {
  constructor(
    private readonly slots: SuggestingSlots,
    private readonly ledgers: FairnessLedgers,
  ) {}

  @Query(() => SlotSuggestions, {
    description:
      "Suggests starts for a meeting of a body from its seats' zones, working days and hours, other meetings of the same people, and the notice that the terms of reference in force ask for. For co-chairs, the secretary, and leads of a focus group. Schedules nothing.",
  })
  @Allow('scheduling.suggest')
  suggestSlots(@Args() { input }: SuggestSlotsArguments, @CurrentViewer() viewer: Viewer): Promise<SlotSuggestions> {
    return this.slots.suggest(viewer, input);
  }

  @Query(() => FairnessLedger, {
    description:
      'What the seats of a body bore by meeting outside their working hours in 24 months, reckoned from the roll calls of held meetings. Each seat sees its own line, co-chairs and secretary all.',
  })
  @Allow('scheduling.read-ledger')
  fairnessLedger(@Args() asked: FairnessLedgerArguments, @CurrentViewer() viewer: Viewer): Promise<FairnessLedger> {
    return this.ledgers.read(viewer, asked);
  }
}
