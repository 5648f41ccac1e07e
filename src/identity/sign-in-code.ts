import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * Eight digits: digits are on every keyboard of the world and are read aloud without mistakes, and eight of them give
 * five tries one chance in twenty million.
 */
const DIGITS = 8;
export const CODE_MINUTES = 10;
export const MOST_TRIES = 5;

const derive = promisify<string, string, number, Buffer>(scrypt);

export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** As people read it: two groups of four. */
export const spaced = (code: string): string => `${code.slice(0, DIGITS / 2)} ${code.slice(DIGITS / 2)}`;

/** What somebody typed, without the spaces and hyphens that they may put in; null when it cannot be a code. */
export function typedCode(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  return digits.length === DIGITS && /^\d+$/.test(digits) ? digits : null;
}

/** A code is short, so what is stored of it is slow to compute: who reads the table cannot try them all in time. */
export async function hashCode(code: string, requestId: string): Promise<string> {
  return (await derive(code, requestId, 32)).toString('base64url');
}

/** In constant time: how long it takes tells nothing about how much was right. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
