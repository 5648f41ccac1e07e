import { Injectable } from '@nestjs/common';
import { PdfWriter } from '../../documents/document-writers.js';
import type { Language } from '../../kernel/pages/words.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { NotificationReading } from './notification-reading.js';
import { notificationDocument } from './notification-document.js';
import { signedJson, signedPdf } from './signed-file.js';
import { SigningKey } from './signing-key.js';

/** Notifications of adoption as signed files. */
@Injectable()
export class Notifications {
  constructor(
    private readonly reading: NotificationReading,
    private readonly key: SigningKey,
    private readonly pdf: PdfWriter,
  ) {}

  async asJson(viewer: Viewer, procedureId: string): Promise<Buffer> {
    const notification = await this.reading.read(viewer, procedureId);
    return signedJson(notification, await this.key.signer());
  }

  async asPdf(viewer: Viewer, procedureId: string, language: Language): Promise<Buffer> {
    const notification = await this.reading.read(viewer, procedureId);
    const signer = await this.key.signer();
    const document = await this.pdf.write(notificationDocument(notification, language, signer.publicKey));
    return signedPdf(document, notification.procedure.id, signer);
  }
}
