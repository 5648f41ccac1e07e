import { Injectable } from '@nestjs/common';
import { Uploads } from '../files/uploads.js';
import { newId } from '../kernel/identifier.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { Recording } from '../proceedings/recording.js';
import { ItemPaperService } from './item-paper.service.js';
import { type Follows, PaperAccess } from './paper.access.js';
import { PaperEntity } from './paper.entity.js';
import { PaperAudience, PaperKind } from './paper.enums.js';
import type { IssuePaperInput, WithdrawPaperInput } from './paper.inputs.js';
import { type PaperBody, PaperRepository } from './paper.repository.js';
import { seriesOf, symbolAfter, symbolOf } from './symbol.js';

interface Done extends Record<string, Reference> {
  readonly paper: Reference;
}

/** The acts of a paper's life: each one transaction. Locks: the meeting of an item, the upload, then the paper that is followed or the series. */
@Injectable()
export class PaperService {
  constructor(
    private readonly access: PaperAccess,
    private readonly uploads: Uploads,
    private readonly papers: PaperRepository,
    private readonly items: ItemPaperService,
    private readonly recording: Recording,
  ) {}

  issue(viewer: Viewer, input: IssuePaperInput): Promise<Done> {
    return this.recording.perform('paper.issue', viewer, input, async () => {
      const body = await this.access.body(viewer, input.body);
      const item = input.item ? await this.items.item('paper.attach', viewer, input.item) : null;
      const ofItem = item && `mtg_${item.meetingId}`;
      const meeting = await this.access.meeting(viewer, body, input.meeting ?? ofItem);
      if (item && meeting?.id !== item.meetingId) throw InvalidInput.field('item', 'is of another meeting.');
      const file = await this.uploads.attach(viewer, input.upload);
      const follows = await this.access.followed(viewer, body, input);
      const base = follows?.base ?? null;
      const kind = input.kind ?? base?.kind ?? PaperKind.PAPER;
      const audience = input.audience ?? base?.audience ?? PaperAudience.BODY;
      const paper = PaperEntity.issue(
        {
          ...{ ...file, id: newId(), bodyId: body.id, meetingId: meeting?.id ?? null, kind, audience },
          ...(await this.symbol(body, kind, audience, follows)),
          ...{ label: input.label, title: input.title },
          ...{ issuedBy: viewer.memberId as string, issuedAt: this.recording.now() },
        },
        { base, meeting },
      );
      await this.papers.add(paper);
      await this.access.requireOwnSight(paper, viewer);
      if (item) await this.items.attachTo(viewer, item.itemId, paper);
      return this.done('paper.issued', paper, viewer);
    });
  }

  withdraw(viewer: Viewer, input: WithdrawPaperInput): Promise<Done> {
    return this.recording.perform('paper.withdraw', viewer, input, async () => {
      const paper = await this.access.lock('paper.withdraw', viewer, input);
      paper.withdraw(input.reason, this.recording.now());
      await this.papers.save(paper);
      return this.done('paper.withdrawn', paper, viewer);
    });
  }

  private async symbol(
    body: PaperBody,
    kind: PaperKind,
    audience: PaperAudience,
    follows: Follows | null,
  ): Promise<Pick<PaperEntity, 'symbol' | 'year' | 'baseId' | 'relation' | 'relationNumber'>> {
    if (!follows) {
      const { year } = body;
      const series = seriesOf(kind, audience);
      const symbol = symbolOf(body.symbolPrefix, year, series, await this.papers.nextNumber(body.id, year, series));
      return { symbol, year, baseId: null, relation: null, relationNumber: null };
    }
    const { base, relation } = follows;
    const relationNumber = await this.papers.nextAfter(base.id, relation);
    const symbol = symbolAfter(base.symbol, relation, relationNumber);
    return { symbol, year: body.year, baseId: base.id, relation, relationNumber };
  }

  private async done(act: string, paper: PaperEntity, viewer: Viewer): Promise<Done> {
    const { id, bodyId, symbol, kind, audience, label, sha256 } = paper;
    // No title, name of a file or reason: the trail is read by those who read no papers.
    const changes = { symbol, kind, audience, label, sha256 };
    await this.recording.event({ act, subject: { type: 'Paper', id }, bodyId, changes }, viewer);
    return { paper: reference('Paper', id) };
  }
}
