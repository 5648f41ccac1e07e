import type { FastifyReply, FastifyRequest } from 'fastify';

/** Under https the prefix makes browsers refuse the cookie from anywhere but this host and path. */
const cookieName = (secure: boolean): string => (secure ? '__Host-plenary' : 'plenary');

const COOKIE = /(?:^|;\s*)(?:__Host-)?plenary=([\w-]{20,200})(?:;|$)/;

export function sessionSecret(request: FastifyRequest): string | null {
  return COOKIE.exec(request.headers.cookie ?? '')?.[1] ?? null;
}

export function setSessionCookie(reply: FastifyReply, secret: string, secure: boolean, seconds: number): void {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  void reply.header('set-cookie', `${cookieName(secure)}=${secret}; ${flags}`);
}
