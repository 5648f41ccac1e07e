import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { Policy } from '../kernel/policy/policy.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import { ActionEntity, type ActionOwner } from './action.entity.js';
import type {
  ActionOwnerInput,
  AddActionInput,
  CompleteActionInput,
  CorrectActionInput,
  ReopenActionInput,
} from './action.inputs.js';
import { ActionRepository } from './action.repository.js';
import { ActionOwners } from './action-owners.js';
import { Recording } from '../proceedings/recording.js';

type Done = Promise<{ action: Reference }>;
const NOBODY: ActionOwner = { ownerMemberId: null, ownerSeatId: null, ownerPartyId: null, ownerBodyId: null };

/** What a meeting asks of somebody, and that it is done. */
@Injectable()
export class ActionService {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly access: SittingAccess,
    private readonly actions: ActionRepository,
    private readonly owners: ActionOwners,
    private readonly recording: Recording,
  ) {}

  add(viewer: Viewer, input: AddActionInput): Done {
    return this.recording.perform('action.add', viewer, input, async () => {
      const { meeting, body } = await this.access.lock('action.add', viewer, input);
      meeting.requireRecordable();
      const item = await this.access.item(meeting.id, input.item);
      const decisionId = input.decision ? inputId('dec', input.decision, 'decision') : null;
      if (decisionId && !(await this.actions.decisionIn(meeting.id, decisionId))) throw new NotFound();
      const owner = await this.owner(viewer, input.owner, body.workingGroupId);
      const action = Object.assign(new ActionEntity(), item, owner, {
        ...{ id: newId(), bodyId: body.id, meetingId: meeting.id, decisionId, text: input.text },
        ...{ dueOn: input.dueOn ?? null, addedBy: viewer.memberId, addedAt: this.recording.now() },
        ...{ completedAt: null, completedBy: null, completionNote: '', version: 1 },
      });
      await this.actions.add(action);
      return this.done('action.added', viewer, action);
    });
  }

  complete(viewer: Viewer, input: CompleteActionInput): Done {
    return this.recording.perform('action.complete', viewer, input, async () => {
      const action = await this.lock(viewer, input);
      const by = { memberId: viewer.memberId, ...(await this.rightsOf(viewer, action)) };
      action.complete(input.note ?? '', by, this.recording.now());
      await this.actions.save(action);
      return this.done('action.completed', viewer, action);
    });
  }

  reopen(viewer: Viewer, input: ReopenActionInput): Done {
    return this.recording.perform('action.reopen', viewer, input, async () => {
      const action = await this.lock(viewer, input);
      action.reopen(await this.rightsOf(viewer, action));
      await this.actions.save(action);
      return this.done('action.reopened', viewer, action);
    });
  }

  correct(viewer: Viewer, input: CorrectActionInput): Done {
    return this.recording.perform('action.correct', viewer, input, async () => {
      const action = await this.lock(viewer, input);
      this.policy.may('action.correct', viewer, action.bodyId);
      const owner = input.owner
        ? await this.owner(viewer, input.owner, await this.actions.workingGroupOf(action.bodyId))
        : {};
      action.correct({
        ...owner,
        ...(input.text ? { text: input.text } : {}),
        ...(input.openEnded ? { dueOn: null } : input.dueOn ? { dueOn: input.dueOn } : {}),
      });
      await this.actions.save(action);
      return this.done('action.corrected', viewer, action);
    });
  }

  private async lock(
    viewer: Viewer,
    input: { readonly action: string; readonly expectedVersion?: number | null },
  ): Promise<ActionEntity> {
    const id = inputId('act', input.action, 'action');
    await this.reader.requireSight('Action', id, viewer);
    return this.actions.lock(id, input.expectedVersion);
  }

  private async rightsOf(viewer: Viewer, { id, bodyId }: ActionEntity): Promise<{ owns: boolean; keeps: boolean }> {
    return {
      owns: await this.owners.isOwner(id, viewer),
      keeps: this.policy.allows('action.add', viewer, bodyId),
    };
  }

  private async owner(viewer: Viewer, input: ActionOwnerInput, workingGroupId: string): Promise<ActionOwner> {
    const { member, seat, party, body } = input;
    if (member) {
      const id = inputId('mem', member, ['owner', 'member']);
      await this.reader.requireSight('Member', id, viewer);
      return { ...NOBODY, ownerMemberId: id };
    }
    if (party) {
      const id = inputId('pty', party, ['owner', 'party']);
      await this.reader.requireSight('Party', id, viewer);
      return { ...NOBODY, ownerPartyId: id };
    }
    const id = seat ? inputId('sea', seat, ['owner', 'seat']) : inputId('bdy', String(body), ['owner', 'body']);
    await this.reader.requireSight(seat ? 'Seat' : 'Body', id, viewer);
    if (!(await this.actions.belongs(seat ? 'seat' : 'body', id, workingGroupId))) {
      throw new Refused('action.owner-of-group', 'A seat or body that is asked belongs to the same working group.', {
        path: ['owner', seat ? 'seat' : 'body'],
      });
    }
    return seat ? { ...NOBODY, ownerSeatId: id } : { ...NOBODY, ownerBodyId: id };
  }

  private async done(act: string, viewer: Viewer, { id, bodyId, dueOn, completedAt }: ActionEntity): Done {
    const changes = { dueOn, completed: completedAt !== null };
    await this.recording.event({ act, subject: { type: 'Action', id }, bodyId, changes }, viewer);
    return { action: reference('Action', id) };
  }
}
