import type { IncomingMessage } from 'node:http';
import { Controller, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../kernel/policy/allow.js';
import { Conflict, NotFound, Refused } from '../kernel/refused.js';
import { writeGlobalId } from '../kernel/reading/global-id.js';
import { Uploads } from './uploads.js';

const TOO_LARGE = 413;
const STATUS: Readonly<Record<string, number>> = { 'upload.size': TOO_LARGE, 'upload.complete': 400 };
/** The content is understood, and is not what is taken. */
const NOT_TAKEN = 415;

/** The address to which a file is sent. Its secret is all that it asks for: no cookie, so no other site can use it. */
@Controller('uploads')
export class UploadController {
  constructor(private readonly uploads: Uploads) {}

  @Put(':secret')
  @Allow('upload.send')
  async send(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    void reply.header('cache-control', 'no-store');
    try {
      const upload = await this.uploads.at(secret);
      requireAnnounced(request, upload.size);
      const { uploadId, ...file } = await this.uploads.receive(upload, request.body as IncomingMessage);
      return { id: writeGlobalId('upl', uploadId), ...file };
    } catch (error) {
      // What is left of the file is not read any more.
      void reply.header('connection', 'close');
      if (isCutOff(error)) {
        // Nobody is there to read it, and it is nothing to log.
        void reply.status(400);
        return { rule: 'upload.complete', message: 'The file was cut off.' };
      }
      if (!(error instanceof Refused || error instanceof NotFound || error instanceof Conflict)) throw error;
      const { message } = error;
      if (error instanceof Refused) {
        void reply.status(STATUS[error.rule] ?? NOT_TAKEN);
        return { rule: error.rule, message };
      }
      void reply.status(error instanceof NotFound ? 404 : 409);
      return { rule: null, message };
    }
  }
}

const isCutOff = (error: unknown): boolean => (error as { code?: unknown }).code === 'ECONNRESET';

/** What says beforehand that it is longer or shorter is not read at all. */
function requireAnnounced({ headers }: FastifyRequest, announced: number): void {
  const length = headers['content-length'];
  if (length === undefined || Number(length) === announced) return;
  if (Number(length) > announced)
    throw new Refused('upload.size', `${length} bytes are sent, and ${announced} were announced.`);
  throw new Refused('upload.complete', `Only ${length} bytes are sent, and ${announced} were announced.`);
}
