import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating system's account that the database server runs under. */
export interface Account {
  uid: number;
  gid: number;
}

function identify(name: string): Account {
  const ask = (flag: string): number => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    const value = Number.parseInt(answer.stdout, 10);
    return answer.status === 0 && Number.isInteger(value) ? value : 65534;
  };
  return { uid: ask('-u'), gid: ask('-g') };
}

/**
 * PostgreSQL refuses to run as root, so root runs it as `nobody`, or as whoever owns a database that is already
 * there (somebody who starts as themselves today and with sudo tomorrow keeps one database). Everybody else runs it
 * as themselves, which `undefined` stands for.
 */
export function accountForPostgres(directory: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(directory)) {
    const owner = statSync(directory);
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  return identify('nobody');
}

/** Whether the account may walk down to `path`: the search permission of every folder on the way counts. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const permission = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & permission) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
