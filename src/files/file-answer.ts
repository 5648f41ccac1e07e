import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachmentNamed } from './attachment-name.js';

/** A file as it was taken in, under the name by which it is saved. */
export interface KeptFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Answers a file that whoever asks may have now: to be saved, never shown as a page, and asked for again each time, since
 * rights may have changed. `open` is told whether the content goes out, or its size alone.
 */
export async function answerFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { fileName, contentType: type, size: length, sha256 }: KeptFile,
  open: (goesOut: boolean) => Promise<Readable>,
): Promise<StreamableFile | undefined> {
  const tag = `"${sha256}"`;
  void reply.headers({
    // Kept by the reader's browser only.
    ...{ etag: tag, 'cache-control': 'private, no-cache', vary: 'cookie, authorization' },
    ...{ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" },
  });
  if (request.headers['if-none-match'] === tag) {
    void reply.status(304);
    return undefined;
  }
  return new StreamableFile(await open(request.method === 'GET'), {
    ...{ type: type.startsWith('text/') ? `${type}; charset=utf-8` : type, length },
    disposition: attachmentNamed(fileName),
  });
}
