import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Uploads } from '../files/uploads.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { PaperEntity } from './paper.entity.js';
import { PaperRepository } from './paper.repository.js';

/** The files of papers, and who has opened them. */
@Injectable()
export class PaperFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly papers: PaperRepository,
    private readonly uploads: Uploads,
  ) {}

  /** The paper, if the viewer sees it now, by a credential that reads. */
  seen(viewer: Viewer, id: string): Promise<PaperEntity> {
    if (viewer.signedIn && !viewer.scope('read')) throw new NotFound();
    return this.transaction.run(async () => {
      await this.reader.requireSight('Paper', id, viewer);
      const paper = await this.papers.find(id);
      if (!paper) throw new NotFound();
      return paper;
    });
  }

  /** The content; `counts` says that a person gets it, of which only the first time is recorded. */
  async open({ memberId }: Viewer, { id, uploadId }: PaperEntity, counts: boolean): Promise<Readable> {
    const content = await this.uploads.content(uploadId);
    if (counts && memberId) await this.transaction.run(() => this.papers.opened(id, memberId));
    return content;
  }
}
