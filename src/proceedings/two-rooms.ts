import { Injectable } from '@nestjs/common';
import { Reader } from '../kernel/reading/reader.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { AttendanceEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';

/** One person in two rooms at once: by video that happens, so it is recorded, and whoever records it is warned. */
@Injectable()
export class TwoRooms {
  constructor(
    private readonly reader: Reader,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** Names the other meeting to those only who may see who is there; null when the person is in this room alone. */
  async warning(viewer: Viewer, present: AttendanceEntity): Promise<string | null> {
    const others = await this.attendance.elsewhere(present);
    if (others.length === 0) return null;
    const seen: string[] = [];
    for (const { id, title } of others) if (await this.reader.sees('Attendance', id, viewer)) seen.push(title);
    const unseen = others.length > seen.length;
    const where = [...seen.map((title) => `“${title}”`), ...(unseen ? ['another meeting'] : [])].join(' and in ');
    return `This person is recorded as present in ${where} at the same time.`;
  }
}
