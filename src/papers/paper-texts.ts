import { Injectable } from '@nestjs/common';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { PaperRepository, type PaperText } from './paper.repository.js';

/** How much room there is for texts, and how much of it one takes. */
export interface Room {
  readonly most: number;
  readonly lengthOf: (text: PaperText) => number;
}

/** The texts of papers, for whoever sees them at this moment: to read one is to open the paper, and recorded as that. */
@Injectable()
export class PaperTexts {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly papers: PaperRepository,
  ) {}

  /**
   * Those of the papers whose texts are read, in this order, each that still has room; null for one that is too long for
   * what is left. NOT_FOUND if the viewer does not see one of them any more.
   */
  read(viewer: Viewer, ids: readonly string[], room: Room): Promise<ReadonlyMap<string, PaperText | null>> {
    return this.transaction.run(async () => {
      for (const id of ids) await this.reader.requireSight('Paper', id, viewer);
      const lengths = await this.papers.lengths(ids);
      const { memberId } = viewer;
      const found = new Map<string, PaperText | null>([...lengths.keys()].map((id) => [id, null]));
      let left = room.most;
      // One by one, so that no more is in memory than what will be told.
      for (const id of ids) {
        const [text] = (lengths.get(id) ?? Infinity) > left ? [] : await this.papers.texts([id]);
        const length = text ? room.lengthOf(text) : Infinity;
        if (!text || length > left) continue;
        left -= length;
        found.set(id, text);
        if (text.text && memberId) await this.papers.opened(id, memberId);
      }
      return found;
    });
  }
}
