import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../kernel/policy/allow.js';
import { ClientFiles } from './client-files.js';
import { contentSecurityPolicy } from './content-security.js';

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Sends the web client: its files, and its one page for every address that it knows. The router prefers a route with a
 * name to the last one here, so no route of the server is hidden by it, whatever the order of the modules.
 */
@Controller()
export class WebClientController {
  constructor(private readonly files: ClientFiles) {}

  /** The name of a file changes with its content, so it may be kept for ever. */
  @Get('assets/:name')
  @Allow('web-client.read')
  asset(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Buffer {
    const file = this.files.asset(name);
    if (!file) throw new NotFoundException();
    void reply.headers({ 'content-type': file.type, 'cache-control': `public, max-age=${A_YEAR}, immutable` });
    void reply.header('vary', 'accept-encoding');
    const compresses = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!compresses) return file.content;
    void reply.header('content-encoding', 'gzip');
    return file.compressed;
  }

  @Get('*')
  @Allow('web-client.read')
  page(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const [path = '/'] = request.url.split('?', 1);
    const asksForPage = request.headers.accept?.includes('text/html') ?? false;
    const isPage = this.files.isPage(path);
    if (this.files.index === null || !(isPage || asksForPage)) throw new NotFoundException();
    void reply.status(isPage ? 200 : 404).headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': contentSecurityPolicy,
    });
    return this.files.index;
  }
}
