import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { CorrectionEntity } from './correction.entity.js';
import { CorrectionState, type WordingCause } from './minutes.enums.js';
import { PassageEntity } from './passage.entity.js';

/** Who wrote something, and when. */
export interface Writing {
  readonly by: string | null;
  readonly at: Date;
}

/** Passages, every wording that they have had, and their corrections. The caller has locked the minutes. */
@Injectable()
export class PassageRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Those that stand, in their order. */
  of(minutesId: string): Promise<PassageEntity[]> {
    return this.transaction.manager
      .createQueryBuilder(PassageEntity, 'passage')
      .where('passage.minutesId = :minutesId and passage.removedAt is null', { minutesId })
      .orderBy('passage.position')
      .addOrderBy('passage.id')
      .getMany();
  }

  async find(minutesId: string, id: string): Promise<PassageEntity> {
    const found = (await this.of(minutesId)).find((passage) => passage.id === id);
    if (!found) throw new NotFound();
    return found;
  }

  /** What was composed once, and taken out by somebody, does not come again. */
  async removedSources(minutesId: string): Promise<ReadonlySet<string>> {
    const found = await this.transaction.query<{ source: string }>(
      `select source from minutes_passage where minutes_id = $1 and removed_at is not null and source <> ''`,
      [minutesId],
    );
    return new Set(found.map(({ source }) => source));
  }

  async add(passage: PassageEntity, cause: WordingCause, writing: Writing): Promise<void> {
    await this.transaction.manager.insert(PassageEntity, passage);
    await this.addWording(passage, cause, writing);
  }

  /** Saves it; a cause says that its wording is another now, which is kept with those before. */
  async save(passage: PassageEntity, cause: WordingCause | null = null, writing?: Writing): Promise<void> {
    const { id, position, agendaItemId, itemTitle, textMarkdown, composedMarkdown, offeredMarkdown } = passage;
    await this.transaction.query(
      `update minutes_passage set position = $2, agenda_item_id = $3, item_title = $4, text_markdown = $5, composed_markdown = $6, offered_markdown = $7,
              removed_at = $8, adopted_at = $9 where id = $1`,
      [
        ...[id, position, agendaItemId, itemTitle, textMarkdown, composedMarkdown, offeredMarkdown],
        ...[passage.removedAt, passage.adoptedAt],
      ],
    );
    if (cause && writing) await this.addWording(passage, cause, writing);
  }

  /** Gives passages the places of their order. */
  async arrange(passages: readonly PassageEntity[]): Promise<void> {
    for (const [index, passage] of passages.entries()) {
      if (passage.position === index + 1) continue;
      passage.position = index + 1;
      await this.transaction.query(`update minutes_passage set position = $2 where id = $1`, [passage.id, index + 1]);
    }
  }

  async addCorrection(correction: CorrectionEntity): Promise<void> {
    await this.transaction.manager.insert(CorrectionEntity, correction);
  }

  /** Those of minutes that wait for a meeting, in order of time. */
  openCorrections(minutesId: string): Promise<CorrectionEntity[]> {
    return this.transaction.manager.find(CorrectionEntity, {
      where: { minutesId, state: CorrectionState.OPEN },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
  }

  /** The correction of its own statement that a seat made last, and that took effect, in this circulation. */
  lastTaken(passageId: string, procedureId: string): Promise<CorrectionEntity | null> {
    return this.transaction.manager.findOne(CorrectionEntity, {
      where: { passageId, procedureId, state: CorrectionState.TAKEN },
      order: { recordedAt: 'DESC', id: 'DESC' },
    });
  }

  async settle({ id, state, settledAt, settledBy, settledMeetingId, settlement }: CorrectionEntity): Promise<void> {
    await this.transaction.query(
      `update minutes_correction set state = $2, settled_at = $3, settled_by = $4, settled_meeting_id = $5, settlement = $6 where id = $1`,
      [id, state, settledAt, settledBy, settledMeetingId, settlement],
    );
  }

  /** What was proposed in a circulation that is withdrawn is not for a meeting any more. */
  async lapse(minutesId: string, now: Date): Promise<void> {
    await this.transaction.query(
      `update minutes_correction set state = 'LAPSED', settled_at = $2 where minutes_id = $1 and state = 'OPEN'`,
      [minutesId, now],
    );
  }

  private async addWording(
    { id, textMarkdown }: PassageEntity,
    cause: WordingCause,
    { by, at }: Writing,
  ): Promise<void> {
    await this.transaction.query(
      `insert into minutes_wording (id, passage_id, number, text_markdown, cause, recorded_by, recorded_at)
       select $1, $2, count(*) + 1, $3, $4, $5, $6 from minutes_wording where passage_id = $2`,
      [newId(), id, textMarkdown, cause, by, at],
    );
  }
}
