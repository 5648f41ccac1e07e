import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { InvalidInput, NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import type { AddPassageInput, ChangePassageInput, RemovePassageInput } from './drafting.inputs.js';
import { MinutesAccess } from './minutes.access.js';
import type { MinutesEntity } from './minutes.entity.js';
import { STATEMENTS, WordingCause } from './minutes.enums.js';
import { type Done, MinutesRecord } from './minutes-record.js';
import { MinutesRepository } from './minutes.repository.js';
import { PassageEntity } from './passage.entity.js';
import { PassageRepository } from './passage.repository.js';

/** Those who keep the record of a body write on in a draft, passage by passage. */
@Injectable()
export class PassagesService {
  constructor(
    private readonly sittings: SittingAccess,
    private readonly access: MinutesAccess,
    private readonly minutes: MinutesRepository,
    private readonly passages: PassageRepository,
    private readonly record: MinutesRecord,
  ) {}

  add(viewer: Viewer, input: AddPassageInput): Promise<Done> {
    return this.record.perform('minutes.addPassage', viewer, input, async () => {
      const { minutes } = await this.access.lock(
        'minutes.addPassage',
        viewer,
        this.access.idOf(input),
        input.expectedVersion,
      );
      minutes.requireDraft();
      const { kind, textMarkdown } = input;
      const seatId = await this.seat(minutes, input);
      const item = await this.sittings.item(minutes.meetingId, input.item);
      const passage = PassageEntity.of(minutes.id, { kind, seatId, ...item, textMarkdown, source: '' }, 0);
      const order = placed(await this.passages.of(minutes.id), passage, input.after);
      passage.position = order.indexOf(passage) + 1;
      await this.passages.add(passage, WordingCause.WRITTEN, { by: viewer.memberId, at: this.record.now() });
      await this.passages.arrange(order);
      return this.record.done('minutes.passageAdded', minutes, viewer, { kind, passage: passage.position });
    });
  }

  /** Its words, its place, or both. */
  change(viewer: Viewer, input: ChangePassageInput): Promise<Done> {
    return this.record.perform('minutes.changePassage', viewer, input, async () => {
      const { minutes, passageId } = await this.access.lockOf('minutes.changePassage', viewer, input);
      minutes.requireDraft();
      const passages = await this.passages.of(minutes.id);
      const passage = passages.find(({ id }) => id === passageId);
      if (!passage) throw new NotFound();
      const from = passage.position;
      if (input.textMarkdown !== undefined && input.textMarkdown !== null) {
        passage.write(input.textMarkdown);
        const writing = { by: viewer.memberId, at: this.record.now() };
        await this.passages.save(passage, WordingCause.WRITTEN, writing);
      }
      if (input.after !== undefined) {
        const others = passages.filter((one) => one !== passage);
        await this.passages.arrange(placed(others, passage, input.after ?? FIRST));
      }
      return this.record.done('minutes.passageChanged', minutes, viewer, { passage: [from, passage.position] });
    });
  }

  remove(viewer: Viewer, input: RemovePassageInput): Promise<Done> {
    return this.record.perform('minutes.removePassage', viewer, input, async () => {
      const { minutes, passageId } = await this.access.lockOf('minutes.removePassage', viewer, input);
      minutes.requireDraft();
      const passages = await this.passages.of(minutes.id);
      const passage = passages.find(({ id }) => id === passageId);
      if (!passage) throw new NotFound();
      passage.removedAt = this.record.now();
      await this.passages.save(passage);
      await this.passages.arrange(passages.filter((one) => one !== passage));
      return this.record.done('minutes.passageRemoved', minutes, viewer, { passage: passage.position });
    });
  }

  /** Statements and reservations are a seat's; nothing else is. */
  private async seat({ bodyId }: MinutesEntity, { kind, seat }: AddPassageInput): Promise<string | null> {
    const ofSeat = STATEMENTS.includes(kind);
    const given = seat !== undefined && seat !== null;
    if (ofSeat && !given) throw InvalidInput.field('seat', `is needed: a ${kind.toLowerCase()} is that of a seat.`);
    if (!ofSeat && given) throw InvalidInput.field('seat', 'goes with statements and reservations only.');
    if (!given) return null;
    const id = inputId('sea', seat, 'seat');
    if (!(await this.minutes.seatNumbers(bodyId)).has(id)) throw new NotFound();
    return id;
  }
}

const FIRST = Symbol('first');

/** An order with a passage put after another; at the end when none is named. */
function placed(
  others: readonly PassageEntity[],
  passage: PassageEntity,
  after: string | typeof FIRST | null | undefined,
): PassageEntity[] {
  if (after === undefined || after === null) return [...others, passage];
  const id = after === FIRST ? null : inputId('mps', after, 'after');
  const before = id === null ? -1 : others.findIndex((one) => one.id === id);
  if (id !== null && before < 0) throw InvalidInput.field('after', 'is no other passage of these minutes.');
  return others.toSpliced(before + 1, 0, passage);
}
