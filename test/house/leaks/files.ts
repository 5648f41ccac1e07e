import { hashSecret, newSecret } from '../../../src/identity/secrets.js';
import type { Asker } from '../../oracle/loaded-world.js';
import { sha256, upload } from '../../support/papers.js';
import type { TestApplication } from '../../support/application.js';
import type { Sampled } from './addresses.js';

const KINDS = [
  ['FindingAttachment', 'finding_attachment'],
  ['Paper', 'paper'],
] as const;

/** Keeps a file of its own, with its mark, for each of the sampled things that have one; answers what stands in each. */
export async function putFiles(
  app: TestApplication,
  { accountId }: Asker,
  sampled: Sampled,
): Promise<ReadonlyMap<string, string>> {
  const token = newSecret();
  await app.sql(
    `insert into access_token (id, account_id, name, secret_hash, scopes, label_ceiling, expires_at)
     values (gen_random_uuid(), $1, 'files', $2, '{read,write}', 'AMBER_STRICT', '2999-01-01')`,
    [accountId, hashSecret(token)],
  );
  const contents = new Map<string, string>();
  const uploads: string[] = [];
  const client = await app.database.connect();
  try {
    // What was taken in is never changed, and nobody of this world could attach it here.
    await client.query(`set session_replication_role = replica`);
    for (const [type, table] of KINDS) {
      for (const { id } of sampled.rows(type)) {
        const text = `Content mark-${table}-content-${String(id)}`;
        const content = Buffer.from(text);
        const uploaded = (await upload(app, { token }, 'file.txt', content)).slice(4);
        contents.set(String(id), text);
        await client.query(`update upload set attached_at = now() where id = $1`, [uploaded]);
        await client.query(
          `update ${table} set upload_id = $2, sha256 = $3, size_bytes = $4, content_type = 'text/plain' where id = $1`,
          [id, uploaded, sha256(content), content.length],
        );
        uploads.push(uploaded);
      }
    }
  } finally {
    await client.query(`set session_replication_role = origin`);
    client.release();
  }
  await app.sql(`delete from access_token where secret_hash = $1`, [hashSecret(token)]);
  // The worker reads them, so that they are found by their words; other jobs that wait would change the world.
  for (const read of uploads) await app.call('FileTexts', 'read', { upload: read });
  return contents;
}
