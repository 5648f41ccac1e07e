import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChangeRepository } from './change.repository.js';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const STEP = 80;
/** How long after it was given out a place can be returned to. */
const KEPT_MILLISECONDS = 15 * 60_000;

/** A place in the stream: which transactions had been told of, and when. */
export interface Place {
  readonly snapshot: string;
  readonly at: number;
}

/**
 * What is given out as `id` of an event. It is sealed: a snapshot says how much is written in the whole database, which
 * is nobody's business, and one that somebody made up could ask for everything again.
 */
@Injectable()
export class Places {
  private key: Promise<Buffer> | null = null;

  constructor(private readonly changes: ChangeRepository) {}

  async seal({ snapshot, at }: Place): Promise<string> {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, await this.secret(), nonce);
    const text = `${at} ${snapshot} `;
    // How long it is would tell how much is being written.
    const padded = text.padEnd(Math.ceil(text.length / STEP) * STEP);
    const sealed = [cipher.update(padded, 'utf8'), cipher.final()];
    return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** The place that was sealed; null for what is none of ours, or too old. */
  async open(text: string, now: number): Promise<Place | null> {
    const sealed = Buffer.from(text, 'base64url');
    if (sealed.length <= NONCE + TAG) return null;
    const decipher = createDecipheriv(CIPHER, await this.secret(), sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      const opened = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
      const [at = '', snapshot = ''] = opened.split(' ');
      return now - Number(at) > KEPT_MILLISECONDS ? null : { snapshot, at: Number(at) };
    } catch {
      return null;
    }
  }

  private secret(): Promise<Buffer> {
    this.key ??= this.changes.key().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }
}
