import { Injectable } from '@nestjs/common';
import { SteeringAccess } from '../../focus-groups/steering-access.js';
import { Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { Events } from '../../kernel/events.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ExpertEntity } from './expert.entity.js';
import type { EndExpertInput, InviteExpertInput, RenewExpertInput } from './expert.inputs.js';
import { ExpertRepository } from './expert.repository.js';
import { requireLendable } from './expert.rules.js';

type Done = Record<'expert', Reference>;

/** Experts are invited, for longer or no longer. Locks, in this order: the group, the finding, the invitation. */
@Injectable()
export class ExpertService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly groups: SteeringAccess,
    private readonly experts: ExpertRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  invite(viewer: Viewer, input: InviteExpertInput): Promise<Done> {
    return this.acts.perform('expert.invite', viewer, input, async () => {
      const group = await this.groups.lock(inputId('bdy', input.focusGroup, 'focusGroup'), viewer);
      await this.groups.mayHereOrAbove('expert.invite', viewer, group.id);
      group.requireOpen();
      const findingId = input.finding ? await this.lend(viewer, group.id, input.finding) : null;
      const memberId = inputId('mem', input.member, 'member');
      await this.reader.requireSight('Member', memberId, viewer);
      const { until, reason } = input;
      const inviting = { bodyId: group.id, findingId, memberId, until, reason, invitedBy: viewer.memberId };
      const expert = ExpertEntity.invited(inviting, this.clock.now());
      if (!(await this.experts.invite(expert)))
        throw new Refused('expert.once', 'They are invited to this already; renew that, or end it first.', {
          path: ['member'],
        });
      return this.done('expert.invited', viewer, expert, { finding: findingId, until, reason });
    });
  }

  renew(viewer: Viewer, input: RenewExpertInput): Promise<Done> {
    return this.acts.perform('expert.renew', viewer, input, async () => {
      const expert = await this.lock('expert.renew', viewer, input);
      const before = expert.until;
      expert.renew(input.until, input.reason, this.clock.today());
      await this.experts.save(expert);
      return this.done('expert.renewed', viewer, expert, { until: [before, input.until], reason: input.reason });
    });
  }

  end(viewer: Viewer, input: EndExpertInput): Promise<Done> {
    return this.acts.perform('expert.end', viewer, input, async () => {
      const expert = await this.lock('expert.end', viewer, input);
      expert.end(input.reason, viewer.memberId, this.clock.now());
      await this.experts.save(expert);
      return this.done('expert.ended', viewer, expert, { reason: input.reason });
    });
  }

  /** A finding of the group that may be lent to somebody from outside it. */
  private async lend(viewer: Viewer, groupId: string, given: string): Promise<string> {
    const id = inputId('fnd', given, 'finding');
    await this.reader.requireSight('Finding', id, viewer);
    const finding = await this.experts.holdFinding(id);
    if (!finding) throw new NotFound();
    requireLendable(finding, groupId);
    return id;
  }

  /** Sight comes before the version, which strangers must not learn; the group is held, so that it does not end meanwhile. */
  private async lock(
    act: string,
    viewer: Viewer,
    input: { readonly expert: string; readonly expectedVersion?: number | null },
  ): Promise<ExpertEntity> {
    const id = inputId('xpt', input.expert, 'expert');
    await this.reader.requireSight('Expert', id, viewer);
    const known = await this.experts.find(id);
    if (!known) throw new NotFound();
    await this.groups.lock(known.bodyId, viewer);
    await this.groups.mayHereOrAbove(act, viewer, known.bodyId);
    return this.experts.lock(id, input.expectedVersion);
  }

  private async done(
    act: string,
    viewer: Viewer,
    { id, bodyId, memberId }: ExpertEntity,
    changes: Record<string, unknown>,
  ): Promise<Done> {
    const subject = { type: 'Expert', id };
    await this.events.record({ act, subject, bodyId, changes: { member: memberId, ...changes } }, viewer);
    return { expert: reference('Expert', id) };
  }
}
