import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { reference } from '../kernel/reading/global-id.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { SittingAccess } from '../proceedings/sitting.access.js';
import { compose } from './composing/compose.js';
import { RecordsRepository } from './composing/records.repository.js';
import type { ChangeMinutesInput, DraftMinutesInput, RecomposeMinutesInput } from './drafting.inputs.js';
import { MinutesAccess } from './minutes.access.js';
import { MinutesEntity, requireHeld } from './minutes.entity.js';
import { WordingCause } from './minutes.enums.js';
import { type Done, MinutesRecord } from './minutes-record.js';
import { MinutesRepository } from './minutes.repository.js';
import { PassageEntity } from './passage.entity.js';
import { PassageRepository, type Writing } from './passage.repository.js';

/** Minutes are drafted from the records of a meeting, and composed anew when those change. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly sittings: SittingAccess,
    private readonly access: MinutesAccess,
    private readonly minutes: MinutesRepository,
    private readonly passages: PassageRepository,
    private readonly records: RecordsRepository,
    private readonly record: MinutesRecord,
  ) {}

  draft(viewer: Viewer, input: DraftMinutesInput): Promise<Done> {
    return this.record.perform('minutes.draft', viewer, input, async () => {
      const { meeting } = await this.sittings.lock('minutes.draft', viewer, input);
      requireHeld(meeting);
      if (await this.minutes.exist(meeting.id)) {
        throw new Refused('minutes.drafted-once', 'There are minutes of this meeting already.', { path: ['meeting'] });
      }
      const minutes = MinutesEntity.draft(meeting, input, this.record.now(), viewer.memberId);
      await this.minutes.add(minutes);
      await this.takeRecords(minutes, { by: viewer.memberId, at: minutes.draftedAt });
      const { language, label } = minutes;
      await this.record.done('minutes.drafted', minutes, viewer, { language, label });
      return { minutes: reference('Minutes', minutes.id), meeting: reference('Meeting', meeting.id) };
    });
  }

  /** Takes what the records say now; over what somebody has written it is offered. */
  recompose(viewer: Viewer, input: RecomposeMinutesInput): Promise<Done> {
    return this.record.perform('minutes.recompose', viewer, input, async () => {
      const { minutes } = await this.lock('minutes.recompose', viewer, input);
      minutes.requireDraft();
      await this.takeRecords(minutes, { by: viewer.memberId, at: this.record.now() });
      return this.record.done('minutes.recomposed', minutes, viewer);
    });
  }

  change(viewer: Viewer, input: ChangeMinutesInput): Promise<Done> {
    return this.record.perform('minutes.change', viewer, input, async () => {
      const { minutes } = await this.lock('minutes.change', viewer, input);
      const former = { language: minutes.language, label: minutes.label };
      const meeting = await this.minutes.meeting(minutes.meetingId);
      minutes.change(input, meeting.label);
      if (minutes.language !== former.language) {
        await this.takeRecords(minutes, { by: viewer.memberId, at: this.record.now() });
      }
      const { language, label } = minutes;
      return this.record.done('minutes.changed', minutes, viewer, {
        language: [former.language, language],
        label: [former.label, label],
      });
    });
  }

  private lock(
    act: string,
    viewer: Viewer,
    input: { readonly minutes: string; readonly expectedVersion?: number | null },
  ): ReturnType<MinutesAccess['lock']> {
    return this.access.lock(act, viewer, inputId('min', input.minutes, 'minutes'), input.expectedVersion);
  }

  private async takeRecords(minutes: MinutesEntity, writing: Writing): Promise<void> {
    const composed = compose(await this.records.of(minutes.meetingId, minutes.language), minutes.language);
    const removed = await this.passages.removedSources(minutes.id);
    const wanted = composed.filter(({ source }) => !removed.has(source));
    const standing = await this.passages.of(minutes.id);
    const bySource = new Map(standing.filter(({ source }) => source !== '').map((one) => [one.source, one]));
    const order = [...standing];
    const added: PassageEntity[] = [];
    let before = -1;
    for (const text of wanted) {
      let passage = bySource.get(text.source);
      if (passage) await this.renew(passage, text.textMarkdown, writing);
      else {
        passage = PassageEntity.of(minutes.id, text, 0);
        added.push(passage);
        order.splice(before + 1, 0, passage);
      }
      before = order.indexOf(passage);
    }
    const sources = new Set(wanted.map(({ source }) => source));
    const gone = standing.filter((one) => one.isUntouched && !sources.has(one.source));
    for (const one of gone) {
      one.removedAt = writing.at;
      await this.passages.save(one);
    }
    const staying = order.filter((one) => !gone.includes(one));
    for (const one of added) {
      one.position = staying.indexOf(one) + 1;
      await this.passages.add(one, WordingCause.COMPOSED, writing);
    }
    await this.passages.arrange(staying);
    minutes.composedAt = writing.at;
  }

  private async renew(passage: PassageEntity, textMarkdown: string, writing: Writing): Promise<void> {
    const taken = passage.recompose(textMarkdown);
    await this.passages.save(passage, taken ? WordingCause.COMPOSED : null, writing);
  }
}
