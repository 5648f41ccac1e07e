import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Events } from '../../kernel/events.js';
import { Jobs } from '../../kernel/jobs.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';

export const WRITE = 'export.write';
/** Removes the files of an export that it does not have any more. */
export const REMOVE = 'export.remove';
export const EXPIRE = 'export.expire';

/** What follows from an act on an export: its entry in the trail, and the jobs that write and remove files. */
@Injectable()
export class ExportRecord {
  constructor(
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async done(
    act: string,
    id: string,
    viewer: Viewer,
    changes: Record<string, unknown>,
  ): Promise<Record<'export', Reference>> {
    await this.events.record({ act, subject: { type: 'Export', id }, changes }, viewer);
    return { export: reference('Export', id) };
  }

  /** Written one after the other, so that many exports need no more memory than one. */
  write(id: string): Promise<void> {
    return this.jobs.add(WRITE, { export: id }, { key: `${WRITE} ${id}`, queue: WRITE });
  }

  remove(id: string): Promise<void> {
    return this.jobs.add(REMOVE, { export: id }, { key: `${REMOVE} ${id}` });
  }

  expire(id: string, runAt: Date): Promise<void> {
    return this.jobs.add(EXPIRE, { export: id }, { runAt, key: `${EXPIRE} ${id}` });
  }
}
