import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import { Transaction } from '../../kernel/transaction.js';
import { DiscussionMailRepository } from './discussion-mail.repository.js';

/** What a mail to an address does: answers a comment, or begins a thread on a group. */
export interface Addressed {
  readonly what: 'reply' | 'group';
  readonly id: string;
  readonly signature: Buffer;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_BYTES = 16;
const SIGNATURE_BYTES = 10;
const LOCAL_PART = /^(reply|group)\+([a-z2-7]{42})$/;

/**
 * Addresses that let one person answer one comment, or begin a thread in one group: the id and a signature over it and
 * the person. Whoever learns of such an address can do nothing with it, for it only works for mail from that person.
 */
@Injectable()
export class DiscussionAddresses {
  private key: Promise<string> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly mails: DiscussionMailRepository,
  ) {}

  /** Null where the settings name no domain for mail that comes in. */
  async of(what: Addressed['what'], id: string, memberId: string): Promise<string | null> {
    const { mailDomain } = this.config;
    if (mailDomain === null) return null;
    const bytes = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), await this.sign(what, id, memberId)]);
    return `${what}+${inLetters(bytes)}@${mailDomain}`;
  }

  /** What an address of ours names, whoever may use it; null for any other address. */
  read(address: string): Addressed | null {
    const at = address.lastIndexOf('@');
    if (this.config.mailDomain === null || address.slice(at + 1) !== this.config.mailDomain) return null;
    const [, what, letters] = LOCAL_PART.exec(address.slice(0, at)) ?? [];
    if (letters === undefined) return null;
    const bytes = fromLetters(letters);
    const hex = bytes.subarray(0, ID_BYTES).toString('hex');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return {
      what: what as Addressed['what'],
      id,
      signature: bytes.subarray(ID_BYTES, ID_BYTES + SIGNATURE_BYTES),
    };
  }

  async isOf({ what, id, signature }: Addressed, memberId: string): Promise<boolean> {
    return timingSafeEqual(signature, await this.sign(what, id, memberId));
  }

  private async sign(what: string, id: string, memberId: string): Promise<Buffer> {
    this.key ??= this.transaction.run(async () => {
      const secret = await this.mails.addressKey();
      if (secret === null) throw new Error('The key that signs addresses is not in the database.');
      return secret;
    });
    // A database that was away is asked again the next time.
    const key = await this.key.catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return createHmac('sha256', key).update(`${what} ${id} ${memberId}`).digest().subarray(0, SIGNATURE_BYTES);
  }
}

/** In letters and digits that no mail system changes, capitals or not (base32 of RFC 4648). */
function inLetters(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromLetters(letters: string): Buffer {
  const bits = Array.from(letters, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
