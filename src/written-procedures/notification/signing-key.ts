import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Signer } from './signed-file.js';

/**
 * The key with which this server signs notifications of adoption, made when one is first asked for. The private key is a
 * file for its owner's eyes only: neither a copy of the database nor whoever may write to it can sign. The database has
 * the public key, so that what was signed can be checked when the file is gone.
 */
@Injectable()
export class SigningKey {
  private known: Promise<Signer> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
  ) {}

  signer(): Promise<Signer> {
    this.known ??= this.open().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  private async open(): Promise<Signer> {
    const { dataDirectory } = this.config;
    const path = join(dataDirectory, 'signing-key.pem');
    await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
    const pem = (await read(path)) ?? (await make(dataDirectory, path));
    const key = createPrivateKey(pem);
    const publicKey = publicKeyOf(key);
    await this.transaction.run(() =>
      this.transaction.query(`insert into signing_key (public_key) values ($1) on conflict do nothing`, [publicKey]),
    );
    return { publicKey, sign: (message) => sign(null, message, key).toString('hex') };
  }
}

const publicKeyOf = (key: KeyObject): string =>
  Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');

const read = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });

/** Of two servers that make one at once the first one's stands: a file is there as a whole, or not at all. */
async function make(folder: string, path: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  const draft = join(folder, `signing-key-${randomUUID()}.tmp`);
  await writeFile(draft, pem, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  } finally {
    await unlink(draft);
  }
  return readFile(path, 'utf8');
}
