import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';

export const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:');

/** Under https the prefix makes browsers refuse the cookie from anywhere but this host and path. */
const cookieName = (secure: boolean): string => (secure ? '__Host-plenary' : 'plenary');

const COOKIE = { secure: pattern(true), plain: pattern(false) };

function pattern(secure: boolean): RegExp {
  return new RegExp(`(?:^|;\\s*)${cookieName(secure)}=([\\w-]{20,200})(?:;|$)`);
}

/** Under https a cookie without the prefix counts for nothing: a neighbouring host could have set it. */
export function sessionSecret(request: FastifyRequest, secure: boolean): string | null {
  return COOKIE[secure ? 'secure' : 'plain'].exec(request.headers.cookie ?? '')?.[1] ?? null;
}

export function setSessionCookie(reply: FastifyReply, secret: string, secure: boolean, seconds: number): void {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  void reply.header('set-cookie', `${cookieName(secure)}=${secret}; ${flags}`);
}
