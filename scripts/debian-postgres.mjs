import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';

const binaries = '/usr/lib/postgresql/15/bin';

/** A throw-away cluster on Debian's PostgreSQL 15, where its server is installed: the oldest version that we support. */
export async function startDebianPostgres() {
  if (!existsSync(join(binaries, 'postgres'))) return undefined;
  const { accountForPostgres } = await import(join(root, 'dist/launcher/postgres-account.js'));
  const { freePort } = await import(join(root, 'dist/launcher/free-port.js'));
  const folder = mkdtempSync(join(tmpdir(), 'plenary-debian-'));
  const account = accountForPostgres(folder);
  writeFileSync(join(folder, 'password'), 'plenary-tests', { mode: 0o600 });
  if (account) for (const path of [folder, join(folder, 'password')]) chownSync(path, account.uid, account.gid);
  const run = (tool, args) => {
    const result = spawnSync(join(binaries, tool), args, { cwd: '/', encoding: 'utf8', stdio: 'pipe', ...account });
    if (result.status !== 0) throw new Error(`PostgreSQL 15: ${tool} failed.\n${result.stdout}${result.stderr}`);
  };
  const data = join(folder, 'data');
  run('initdb', [
    ...['-D', data, '--no-sync', '--username=plenary', `--pwfile=${join(folder, 'password')}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und'],
  ]);
  const port = await freePort(undefined);
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];
  const settings = [...unsafe, 'max_connections=200', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  run('pg_ctl', [
    'start',
    '-w',
    '-D',
    data,
    '-l',
    join(folder, 'server.log'),
    '-o',
    [`-p ${port}`, ...settings.map((one) => `-c ${one}`)].join(' '),
  ]);
  return {
    url: `postgresql://plenary:plenary-tests@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', ['stop', '-w', '-m', 'immediate', '-D', data]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
