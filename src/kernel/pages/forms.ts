import type { FastifyRequest } from 'fastify';

/** Whether a form was sent from a page of this server: what another site sends in somebody's name counts for nothing. */
export function isSentFromHere({ headers }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined
    ? [undefined, 'null', new URL(publicUrl).origin].includes(headers.origin)
    : site === 'same-origin' || site === 'none';
}

/** What a field of a form or an address holds, up to a length; one that is missing or given twice is empty. */
export function fieldOf(values: unknown, name: string, longest = 300): string {
  const value: unknown = values !== null && typeof values === 'object' ? (values as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

export const secondsUntil = (instant: Date): string =>
  String(Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1000)));
