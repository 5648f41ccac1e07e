import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { GroupRecord } from '../group-record.js';
import { SteeringAccess } from '../steering-access.js';
import { MilestoneEntity } from './milestone.entity.js';
import type {
  AddMilestoneInput,
  DropMilestoneInput,
  PlanMilestoneInput,
  ReachMilestoneInput,
} from './milestone.inputs.js';
import { MilestoneRepository } from './milestone.repository.js';

type Done = Record<'milestone', Reference>;
type OfMilestone = PlanMilestoneInput | ReachMilestoneInput | DropMilestoneInput;

const ACT = 'focus-group.keepMilestones';

/** What a group means to reach. Locks, in this order: the group, the milestone. */
@Injectable()
export class MilestoneService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly access: SteeringAccess,
    private readonly milestones: MilestoneRepository,
    private readonly record: GroupRecord,
    private readonly clock: Clock,
  ) {}

  add(viewer: Viewer, input: AddMilestoneInput): Promise<Done> {
    return this.acts.perform('focus-group.addMilestone', viewer, input, async () => {
      const group = await this.access.lock(inputId('bdy', input.focusGroup, 'focusGroup'), viewer);
      await this.access.mayHereOrAbove(ACT, viewer, group.id);
      group.requireOpen();
      const { title, plannedOn = null } = input;
      const milestone = Object.assign(new MilestoneEntity(), {
        ...{ id: newId(), bodyId: group.id, title, plannedOn },
        ...{ reachedOn: null, shownBy: '', droppedReason: '', version: 1 },
      });
      await this.milestones.add(milestone);
      const changes = { milestone: milestone.id, plannedOn };
      await this.record.event('focus-group.milestoneAdded', viewer, group.id, changes);
      return { milestone: reference('Milestone', milestone.id) };
    });
  }

  plan(viewer: Viewer, input: PlanMilestoneInput): Promise<Done> {
    return this.change('Planned', viewer, input, (milestone) => {
      const before = milestone.plannedOn;
      milestone.plan(input.plannedOn ?? null);
      return { plannedOn: [before, milestone.plannedOn], reason: input.reason };
    });
  }

  reach(viewer: Viewer, input: ReachMilestoneInput): Promise<Done> {
    return this.change('Reached', viewer, input, (milestone) => {
      milestone.reach(input.reachedOn, input.shownBy, this.clock.today());
      return { reachedOn: [null, input.reachedOn] };
    });
  }

  drop(viewer: Viewer, input: DropMilestoneInput): Promise<Done> {
    return this.change('Dropped', viewer, input, (milestone) => {
      milestone.drop(input.reason);
      return { reason: input.reason };
    });
  }

  /** Sight comes before the version, which strangers must not learn. */
  private change(
    how: 'Planned' | 'Reached' | 'Dropped',
    viewer: Viewer,
    input: OfMilestone,
    apply: (milestone: MilestoneEntity) => Record<string, unknown>,
  ): Promise<Done> {
    return this.acts.perform(`focus-group.milestone${how}`, viewer, input, async () => {
      const id = inputId('mil', input.milestone, 'milestone');
      await this.reader.requireSight('Milestone', id, viewer);
      const known = await this.milestones.find(id);
      if (!known) throw new NotFound();
      const group = await this.access.lock(known.bodyId, viewer);
      await this.access.mayHereOrAbove(ACT, viewer, group.id);
      group.requireOpen();
      const milestone = await this.milestones.lock(id, input.expectedVersion);
      const changes = apply(milestone);
      await this.milestones.save(milestone);
      await this.record.event(`focus-group.milestone${how}`, viewer, group.id, { milestone: id, ...changes });
      return { milestone: reference('Milestone', id) };
    });
  }
}
