import { Controller, Get, NotFoundException, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../kernel/policy/allow.js';
import { ClientFiles } from './client-files.js';
import { contentSecurityPolicy, graphiqlSecurityPolicy } from './content-security.js';

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
  ): StreamableFile {
    const file = this.files.asset(name, /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')));
    if (!file) throw new NotFoundException();
    void reply.headers({ ...file.headers, 'cache-control': `public, max-age=${A_YEAR}, immutable` });
    void reply.header('vary', 'accept-encoding');
    return file.content;
  }

  /** GraphiQL, from our own files: it asks as whoever is signed in. */
  @Get('graphiql')
  @Allow('web-client.read')
  graphiql(@Res({ passthrough: true }) reply: FastifyReply): string {
    if (this.files.graphiql === null) throw new NotFoundException();
    return html(reply, this.files.graphiql, graphiqlSecurityPolicy);
  }

  @Get('*')
  @Allow('web-client.read')
  page(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const [path = '/'] = request.url.split('?', 1);
    const asksForPage = request.headers.accept?.includes('text/html') ?? false;
    const isPage = this.files.isPage(path);
    if (this.files.index === null || !(isPage || asksForPage)) throw new NotFoundException();
    void reply.status(isPage ? 200 : 404);
    return html(reply, this.files.index, contentSecurityPolicy);
  }
}

function html(reply: FastifyReply, page: string, policy: string): string {
  void reply.headers({
    ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    'content-security-policy': policy,
  });
  return page;
}
