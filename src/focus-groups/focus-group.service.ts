import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { CharterRepository } from './charters/charter.repository.js';
import { type FocusGroupEntity, GroupState, requireLed } from './focus-group.entity.js';
import type {
  ActivateFocusGroupInput,
  AddAreaForInquiryInput,
  ProposeFocusGroupInput,
  StepInput,
} from './focus-group.inputs.js';
import { FocusGroupRepository } from './focus-group.repository.js';
import { GroupRecord } from './group-record.js';
import { LeadService } from './lead.service.js';
import { SteeringAccess } from './steering-access.js';

type Done = Record<'focusGroup', Reference>;

/** Beside its scope, what a group is proposed with says nothing yet. */
const SILENT = { deliverablesMarkdown: '', exitCriterion: '', reviewersWanted: null, reviewOn: null };

/** The acts of a focus group's life. */
@Injectable()
export class FocusGroupService {
  constructor(
    private readonly acts: Acts,
    private readonly access: SteeringAccess,
    private readonly groups: FocusGroupRepository,
    private readonly leads: LeadService,
    private readonly charters: CharterRepository,
    private readonly record: GroupRecord,
  ) {}

  propose(viewer: Viewer, input: ProposeFocusGroupInput): Promise<Done> {
    return this.acts.perform('focus-group.propose', viewer, input, async () => {
      const workingGroupId = inputId('bdy', input.workingGroup, 'workingGroup');
      const { committeeId } = await this.access.may('focus-group.propose', viewer, workingGroupId);
      if (!committeeId || !(await this.groups.isWorkingGroup(workingGroupId))) throw new NotFound();
      await this.requireFree(input);
      const id = newId();
      await this.groups.propose(id, input, workingGroupId);
      const charter = { ...SILENT, scopeMarkdown: input.scopeMarkdown };
      await this.charters.write(id, charter, { reason: input.reason, by: viewer.memberId });
      await this.leads.propose(viewer, { groupId: id, committeeId }, input);
      await this.record.step(viewer, id, null, GroupState.PROPOSED, input.reason);
      return { focusGroup: reference('Body', id) };
    });
  }

  activate(viewer: Viewer, input: ActivateFocusGroupInput): Promise<Done> {
    return this.step('focus-group.activate', GroupState.ACTIVE, viewer, input, async (group, waiverBody) => {
      const leads = await this.groups.leadership(group.id);
      const subject = { type: 'Body', id: group.id };
      await this.record.waivers.check(viewer, waiverBody, subject, input.waiver, () => requireLed(leads));
    });
  }

  makeDormant(viewer: Viewer, input: StepInput): Promise<Done> {
    return this.step('focus-group.makeDormant', GroupState.DORMANT, viewer, input);
  }

  conclude(viewer: Viewer, input: StepInput): Promise<Done> {
    return this.step('focus-group.conclude', GroupState.CONCLUDED, viewer, input);
  }

  discontinue(viewer: Viewer, input: StepInput): Promise<Done> {
    return this.step('focus-group.discontinue', GroupState.DISCONTINUED, viewer, input);
  }

  addArea(viewer: Viewer, input: AddAreaForInquiryInput): Promise<Record<'area', Reference>> {
    return this.acts.perform('focus-group.addArea', viewer, input, async () => {
      // The lock keeps two areas from getting the same number.
      const group = await this.access.lock(inputId('bdy', input.focusGroup, 'focusGroup'), viewer);
      this.record.policy.may('focus-group.addArea', viewer, group.id);
      group.requireOpen();
      const area = await this.groups.addArea(group.id, input.title);
      await this.record.event('focus-group.areaAdded', viewer, group.id, { area });
      return { area: reference('AreaForInquiry', area) };
    });
  }

  private step(
    act: string,
    to: GroupState,
    viewer: Viewer,
    input: StepInput,
    check?: (group: FocusGroupEntity, waiverBody: string) => Promise<void>,
  ): Promise<Done> {
    return this.acts.perform(act, viewer, input, async () => {
      const id = inputId('bdy', input.focusGroup, 'focusGroup');
      const group = await this.access.lock(id, viewer, input.expectedVersion);
      const { workingGroupId } = await this.access.may(act, viewer, id);
      const from = group.state;
      group.enter(to);
      await check?.(group, workingGroupId);
      await this.groups.save(group);
      await this.record.step(viewer, id, from, to, input.reason);
      return { focusGroup: reference('Body', id) };
    });
  }

  private async requireFree({ slug, symbolPrefix }: ProposeFocusGroupInput): Promise<void> {
    const taken = await this.groups.taken(slug, symbolPrefix);
    const problems = (['slug', 'symbolPrefix'] as const)
      .filter((field) => taken[field])
      .map((field) => ({ path: [field], message: 'is taken by another body.' }));
    if (problems.length > 0) throw new InvalidInput(problems);
  }
}
