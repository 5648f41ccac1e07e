import type { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFile } from '../../files/file-answer.js';
import { shownName } from '../../files/file-name.js';
import { Uploads } from '../../files/uploads.js';
import { Allow } from '../../kernel/policy/allow.js';
import { parseGlobalId } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import { Authentication } from '../../kernel/request-context.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Openings } from '../openings/openings.js';
import { type Attachment, AttachmentRepository } from './attachment.repository.js';

/** The file of a finding, for whoever sees it at this moment; for everybody else there is nothing. */
@Controller('findings/files')
export class AttachmentFileController {
  constructor(
    private readonly authentication: Authentication,
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly attachments: AttachmentRepository,
    private readonly uploads: Uploads,
    private readonly openings: Openings,
  ) {}

  @Get(':id')
  @Allow('finding.download')
  async file(
    @Param('id') given: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const id = parseGlobalId(given);
    if (id?.prefix !== 'fil') throw new NotFound();
    const viewer = await this.authentication.viewer(request);
    const attachment = await this.seen(viewer, id.id);
    return answerFile(request, reply, { ...attachment, fileName: labelled(attachment) }, (goesOut) =>
      this.open(viewer, attachment, goesOut),
    );
  }

  /** Who fetches what is AMBER or stricter is recorded before they get it. */
  private async open(viewer: Viewer, attachment: Attachment, goesOut: boolean): Promise<Readable> {
    const { id, findingId: finding, bodyId: body, label } = attachment;
    if (goesOut && (label === 'AMBER' || label === 'AMBER_STRICT'))
      await this.openings.opened([{ body, finding, label, revision: null, attachment: id }], viewer);
    return this.uploads.content(attachment.uploadId);
  }

  /** The file, if the viewer sees it now, by a credential that reads. */
  private seen(viewer: Viewer, id: string): Promise<Attachment> {
    if (viewer.signedIn && !viewer.scope('read')) throw new NotFound();
    return this.transaction.run(async () => {
      await this.reader.requireSight('FindingAttachment', id, viewer);
      const attachment = await this.attachments.find(id);
      if (!attachment) throw new NotFound();
      return attachment;
    });
  }
}

/** The label first, since names are cut where they are long. */
const labelled = ({ label, fileName }: Attachment): string => shownName(`TLP-${label.replace('_', '+')} ${fileName}`);
