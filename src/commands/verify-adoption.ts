import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runningDatabaseUrl } from '../launcher/running-database.js';
import { type Verified, verified } from '../written-procedures/notification/signed-file.js';

const USAGE = `Usage: npm run --silent verify-adoption -- <file.json or file.pdf> [--key <fingerprint or public key>]
Says whether a notification of adoption is as it was signed, every byte of it, and by which key. With --key it has to be
that key; otherwise one of this installation's, where its database is reached (DATABASE_URL, or beside "npm start").
Exit code 0: it is; 1: it is not, or by another key; 2: the command was not understood.`;

/** What the installation's own database says of the key, and of the procedure as it stands now. */
interface Own {
  readonly known: boolean;
  readonly state: string | null;
}

void main().then((code) => (process.exitCode = code));

async function main(): Promise<number> {
  const asked = readArguments();
  if (!asked) return problem(USAGE, 2);
  const file = await readFile(asked.file).catch(() => null);
  if (!file) return problem(`There is no file ${asked.file} that can be read.\n${USAGE}`, 2);
  const found = verified(file);
  if (!found) {
    return problem(
      'NOT VERIFIED: this is no notification of adoption, or not as it was signed: some byte of it is another.',
      1,
    );
  }
  console.log(`Verified: this file (${found.format}) is as it was signed, every byte of it.`);
  console.log(says(found).join('\n'));
  if (asked.key !== undefined) {
    const same = [found.publicKey, found.fingerprint].includes(asked.key);
    return same ? say('It is the key that was asked for.') : problem('NOT VERIFIED: it was signed by another key.', 1);
  }
  return compare(found);
}

async function compare(found: Verified): Promise<number> {
  const own = await ask(found);
  if (!own) {
    return say(
      'No database of the installation was reached: compare the key with the one that the installation names.',
    );
  }
  if (!own.known) return problem('NOT VERIFIED: the key is none of this installation’s.', 1);
  const stands =
    own.state === null ? 'This installation knows no such procedure.' : `It stands there as: ${own.state}.`;
  return say(`The key is this installation’s. ${stands}`);
}

function says({ notification, procedure, fingerprint }: Verified): string[] {
  const { text, body, adoption } = (notification ?? {}) as Record<string, Record<string, unknown> | undefined>;
  return [
    ...(text ? [`Text: ${JSON.stringify(text['title'])}, SHA-256 ${String(text['sha256'])}`] : []),
    ...(body && adoption ? [`Adopted by ${JSON.stringify(body['name'])} as of ${String(adoption['adoptedAt'])}`] : []),
    `Procedure: ${procedure}`,
    `Key: ${fingerprint}`,
  ];
}

/** Null where no database is reached. */
async function ask({ publicKey, procedure }: Verified): Promise<Own | null> {
  const url = process.env['DATABASE_URL'] || runningDatabaseUrl(resolve(process.env['DATA_DIR'] || '.data'));
  if (!url) return null;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<Own>(
      `select exists (select from signing_key where public_key = $1) as known, (select state from procedure where id = $2) as state`,
      [publicKey, procedure.slice('prc_'.length)],
    );
    return rows[0] ?? null;
  } catch (error) {
    console.error(`The database was not asked: ${(error as Error).message}`);
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readArguments(): { readonly file: string; readonly key: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } });
    const [file, ...more] = positionals;
    return file && more.length === 0 ? { file, key: values.key } : null;
  } catch {
    return null;
  }
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function problem(text: string, code: number): number {
  console.error(text);
  return code;
}
