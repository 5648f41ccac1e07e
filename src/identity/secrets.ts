import { hash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits for a session or a token; only its hash is kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. Secrets are random and long, so a fast hash is enough. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'base64url');
