import { Injectable } from '@nestjs/common';
import { Uploads } from '../../files/uploads.js';
import type { Label } from '../../handling/label.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { newId } from '../../kernel/identifier.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Done } from '../finding-record.js';
import { FindingSteps } from '../finding-steps.js';
import { FindingAccess, requireWithinCeiling } from '../finding.access.js';
import type { FindingEntity } from '../finding.entity.js';
import type { AttachFileInput, LabelAttachmentInput, RemoveAttachmentInput } from './attachment.inputs.js';
import { type Attachment, AttachmentRepository } from './attachment.repository.js';
import {
  requireAsStrict,
  requireGivesUpFiles,
  requireNotRelaxed,
  requireRoom,
  requireTakesFiles,
} from './attachment.rules.js';

interface Attached extends Done {
  readonly attachment: Reference;
}
interface Held {
  readonly finding: FindingEntity;
  readonly attachment: Attachment;
}

/** The files of findings. Locks: the finding, then the upload. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: FindingAccess,
    private readonly steps: FindingSteps,
    private readonly uploads: Uploads,
    private readonly attachments: AttachmentRepository,
  ) {}

  attach(viewer: Viewer, input: AttachFileInput): Promise<Attached> {
    return this.steps.perform('finding.attachFile', viewer, input, async () => {
      const finding = await this.access.lock(viewer, input);
      this.access.may('finding.attachFile', viewer, finding);
      requireTakesFiles(finding);
      const label = input.label ?? finding.label;
      requireAsStrict(label, finding.label);
      requireWithinCeiling(viewer, label);
      requireRoom(await this.attachments.count(finding.id));
      const file = await this.uploads.attach(viewer, input.upload);
      requireNotRelaxed(label, await this.attachments.strictest(file.sha256, finding));
      finding.updatedAt = this.steps.now();
      const id = newId();
      // A label that is the finding's goes on with the finding's; it is its own from where it is stricter.
      const ownLabel = label === finding.label ? null : label;
      await this.attachments.add(id, finding, file, { ownLabel, by: viewer.memberId as string });
      const done = await this.end(viewer, finding, 'finding.fileAttached', { file: id, label, sha256: file.sha256 });
      return { ...done, attachment: reference('FindingAttachment', id) };
    });
  }

  label(viewer: Viewer, input: LabelAttachmentInput): Promise<Done> {
    return this.onAttachment('finding.labelAttachment', viewer, input, async ({ finding, attachment }) => {
      requireAsStrict(input.label, attachment.label);
      requireWithinCeiling(viewer, input.label);
      await this.attachments.label(attachment.id, input.label);
      const label = [attachment.label, input.label];
      return this.end(viewer, finding, 'finding.fileLabelled', { file: attachment.id, label });
    });
  }

  remove(viewer: Viewer, input: RemoveAttachmentInput): Promise<Done> {
    return this.onAttachment('finding.removeAttachment', viewer, input, async ({ finding, attachment }) => {
      await this.attachments.remove(attachment.id, viewer.memberId as string, this.steps.now());
      return this.end(viewer, finding, 'finding.fileRemoved', { file: attachment.id, sha256: attachment.sha256 });
    });
  }

  /** Where the finding stands is asked before the act; the file is looked up anew once the finding is locked. */
  private async onAttachment(
    act: string,
    viewer: Viewer,
    input: RemoveAttachmentInput & { readonly label?: Label },
    work: (held: Held) => Promise<Done>,
  ): Promise<Done> {
    const id = inputId('fil', input.attachment, 'attachment');
    const findingId = await this.transaction.run(() => this.attachments.findingOf(id));
    const { expectedVersion, idempotencyKey } = input;
    const named = {
      ...{ attachment: input.attachment, label: input.label },
      ...{ finding: `fnd_${findingId ?? id}`, expectedVersion: expectedVersion ?? null },
      idempotencyKey: idempotencyKey ?? null,
    };
    return this.steps.perform(act, viewer, named, async () => {
      await this.access.requireSight('FindingAttachment', id, viewer);
      const finding = await this.access.lock(viewer, named);
      this.access.may(act, viewer, finding);
      const attachment = await this.attachments.find(id);
      if (!attachment) throw new NotFound();
      requireGivesUpFiles(finding);
      return work({ finding, attachment });
    });
  }

  private end(viewer: Viewer, finding: FindingEntity, event: string, changes: Record<string, unknown>): Promise<Done> {
    finding.updatedAt = this.steps.now();
    return this.steps.end(viewer, finding, finding.state, { event, changes });
  }
}
