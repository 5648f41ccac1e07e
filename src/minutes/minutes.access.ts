import { Injectable } from '@nestjs/common';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type MeetingBody, MeetingRepository } from '../meetings/meeting.repository.js';
import { Procedures } from '../procedures/procedures.js';
import type { ProcedureEntity } from '../procedures/procedure.entity.js';
import { MinutesEntity } from './minutes.entity.js';
import { MinutesRepository } from './minutes.repository.js';

/** Minutes that an act is about, locked. */
export interface Held {
  readonly minutes: MinutesEntity;
  readonly body: MeetingBody;
}
/** With the circulation that runs, or by which they were adopted, locked, too. */
export interface Circulated extends Held {
  readonly procedure: ProcedureEntity | null;
  readonly running: boolean;
}

/**
 * Finding the minutes of an act, for somebody who sees them and may do it. Locks, everywhere in this order: the
 * minutes, a meeting that adopts, the procedure.
 */
@Injectable()
export class MinutesAccess {
  constructor(
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly transaction: Transaction,
    private readonly minutes: MinutesRepository,
    private readonly meetings: MeetingRepository,
    private readonly procedures: Procedures,
  ) {}

  /**
   * Before the act's own transaction: what is due by now takes effect, whoever looks first. Only for those who see the
   * minutes; an id that is none is told by the act itself.
   */
  async settleDue(viewer: Viewer, given: { readonly minutes: string } | { readonly passage: string }): Promise<void> {
    const seen = await this.transaction.run(async () => {
      const id = 'minutes' in given ? this.idOf(given) : await this.idOfPassage(given);
      return (await this.reader.sees('Minutes', id, viewer)) ? id : null;
    });
    if (seen) await this.procedures.settleDue('Minutes', seen);
  }

  idOf({ minutes }: { readonly minutes: string }): string {
    return inputId('min', minutes, 'minutes');
  }

  /** Sight comes before the version, or CONFLICT would tell strangers that the minutes exist. */
  async lock(act: string, viewer: Viewer, id: string, expectedVersion?: number | null): Promise<Held> {
    await this.reader.requireSight('Minutes', id, viewer);
    const minutes = await this.minutes.lock(id, expectedVersion);
    this.policy.may(act, viewer, minutes.bodyId);
    return { minutes, body: await this.meetings.body(minutes.bodyId) };
  }

  /** By one of their passages, which the viewer sees. */
  async lockOf(
    act: string,
    viewer: Viewer,
    input: { readonly passage: string; readonly expectedVersion?: number | null },
  ): Promise<Held & { readonly passageId: string }> {
    const passageId = inputId('mps', input.passage, 'passage');
    await this.reader.requireSight('MinutesPassage', passageId, viewer);
    const id = await this.minutes.minutesOf(passageId);
    return { ...(await this.lock(act, viewer, id, input.expectedVersion)), passageId };
  }

  /** The circulation of minutes, locked after them. */
  async circulation(held: Held): Promise<Circulated> {
    const { procedureId } = held.minutes;
    if (procedureId === null) return { ...held, procedure: null, running: false };
    return { ...held, ...(await this.procedures.lock(procedureId)) };
  }

  private idOfPassage({ passage }: { readonly passage: string }): Promise<string> {
    return this.minutes.minutesOf(inputId('mps', passage, 'passage'));
  }
}
