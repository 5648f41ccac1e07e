import { ServiceUnavailableException, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NotWritten } from '../../documents/document-writers.js';

/** What any answer to who asks for a notification has: rights may change, and statements come in, so no copy is kept. */
export function keepNoCopy(reply: FastifyReply): void {
  void reply.headers({
    ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-robots-tag': 'noindex' },
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

/** A notification as a file that is saved, and never shown as a page. */
export async function fileOf(
  type: 'json' | 'pdf',
  procedureId: string,
  written: Promise<Buffer>,
): Promise<StreamableFile> {
  const content = await written.catch((error: unknown) => {
    if (error instanceof NotWritten) throw new ServiceUnavailableException(error.message);
    throw error;
  });
  const disposition = `attachment; filename="TLP-AMBER notification-of-adoption-${procedureId.slice(0, 8)}.${type}"`;
  return new StreamableFile(content, { type: `application/${type}`, length: content.byteLength, disposition });
}
