import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { instantOf } from '../meetings/announced-time.js';
import { MeetingService } from '../meetings/meeting.service.js';
import { PollAccess } from './poll.access.js';
import { PollEntity } from './poll.entity.js';
import type { CancelPollInput, ClosePollInput, ExtendPollInput, OpenPollInput } from './poll.inputs.js';
import { PollRepository } from './poll.repository.js';

interface Done extends Record<string, Reference> {
  readonly poll: Reference;
}

/** The acts of a poll's life: each one transaction. The poll is locked before anything that comes of it. */
@Injectable()
export class PollService {
  constructor(
    private readonly acts: Acts,
    private readonly polls: PollRepository,
    private readonly access: PollAccess,
    private readonly meetings: MeetingService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  open(viewer: Viewer, input: OpenPollInput): Promise<Done> {
    return this.acts.perform('poll.open', viewer, input, async () => {
      const body = await this.access.body(viewer, input.body);
      const { title, label, durationMinutes } = input;
      const plan = {
        bodyId: body.id,
        title,
        label,
        note: input.note ?? '',
        durationMinutes,
        openedBy: viewer.memberId,
      };
      const starts = input.slots.map((slot, index) => instantOf(slot, ['slots', String(index)]));
      const { poll, slots } = PollEntity.open(plan, starts, instantOf(input.deadline, ['deadline']), this.clock.now());
      await this.polls.add(poll);
      await this.polls.addSlots(poll.id, slots);
      await this.access.requireOwnSight(poll, viewer);
      return this.done('poll.opened', poll, viewer, { slots: slots.length, deadline: poll.deadline });
    });
  }

  close(viewer: Viewer, input: ClosePollInput): Promise<Done> {
    return this.acts.perform('poll.close', viewer, input, async () => {
      const { poll, body } = await this.access.lock('poll.close', viewer, input);
      poll.requireOpen();
      const slotId = inputId('pls', input.slot, 'slot');
      const slot = (await this.polls.slots(poll.id)).find(({ id }) => id === slotId);
      if (!slot) throw InvalidInput.field('slot', 'is no slot of this poll.');
      const { poll: _, slot: __, expectedVersion: ___, idempotencyKey: ____, ...plan } = input;
      const { title, label, durationMinutes } = poll;
      const made = { ...plan, title, label, durationMinutes, public: false };
      const { meeting } = await onSlot(() => this.meetings.scheduleAt(viewer, body, slot, made));
      poll.close(slot.id, meeting.id, this.clock.now(), viewer.memberId);
      await this.polls.save(poll);
      const done = await this.done('poll.closed', poll, viewer, { slot: slot.at });
      return { ...done, meeting };
    });
  }

  extend(viewer: Viewer, input: ExtendPollInput): Promise<Done> {
    return this.acts.perform('poll.extend', viewer, input, async () => {
      const { poll } = await this.access.lock('poll.extend', viewer, input);
      const before = poll.deadline;
      const deadline = instantOf(input.deadline, ['deadline']);
      poll.extend(deadline, input.reason, await this.polls.slots(poll.id), this.clock.now());
      await this.polls.save(poll);
      return this.done('poll.extended', poll, viewer, { deadline: { before, after: poll.deadline } });
    });
  }

  cancel(viewer: Viewer, input: CancelPollInput): Promise<Done> {
    return this.acts.perform('poll.cancel', viewer, input, async () => {
      const { poll } = await this.access.lock('poll.cancel', viewer, input);
      poll.cancel(input.reason, this.clock.now(), viewer.memberId);
      await this.polls.save(poll);
      return this.done('poll.cancelled', poll, viewer, {});
    });
  }

  /** No texts: the trail is read by those who read no papers. */
  private async done(act: string, { id, bodyId, label }: PollEntity, viewer: Viewer, changes: object): Promise<Done> {
    await this.events.record({ act, subject: { type: 'Poll', id }, bodyId, changes: { label, ...changes } }, viewer);
    return { poll: reference('Poll', id) };
  }
}

/** Who closes a poll names a slot, not a start: a rule that refuses the start speaks of the slot. */
async function onSlot<T>(schedule: () => Promise<T>): Promise<T> {
  try {
    return await schedule();
  } catch (error) {
    if (!(error instanceof Refused) || error.details.path?.[0] !== 'startsAt') throw error;
    throw new Refused(error.rule, error.message, { ...error.details, path: ['slot'] });
  }
}
