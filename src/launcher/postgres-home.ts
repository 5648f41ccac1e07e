import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchProblem, ownDatabaseHint } from './launch-problem.js';
import { accountForPostgres, canReach, type Account } from './postgres-account.js';
import { executable, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';

export const superuser = 'plenary';
const logLimit = 5_000_000;

/** The folder of one embedded server: its data, password, port and log, and the tools to work on them. */
export class PostgresHome {
  readonly dataFolder: string;
  readonly logFile: string;
  private readonly account: Account | undefined;
  private readonly binaries: PostgresBinaries;

  constructor(
    readonly directory: string,
    private readonly onProgress: (line: string) => void,
  ) {
    this.dataFolder = join(directory, 'data');
    this.logFile = join(directory, 'server.log');
    this.account = accountForPostgres(directory);
    this.binaries = findPostgresBinaries(this.account, onProgress);
  }

  get password(): string {
    return readFileSync(join(this.directory, 'password'), 'utf8').trim();
  }

  get lastPort(): number | undefined {
    const file = join(this.directory, 'port');
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
  }

  rememberPort(port: number): void {
    this.writePrivate('port', String(port));
  }

  /** Makes the database cluster unless it is there. Built aside and renamed: an interrupted start leaves no half of one. */
  async prepare(quick: boolean): Promise<void> {
    this.takePossession();
    if (existsSync(join(this.dataFolder, 'PG_VERSION'))) {
      this.checkVersion();
      this.rotateLog();
      return;
    }
    this.onProgress('Making a new database (this takes a few seconds, once)');
    rmSync(`${this.dataFolder}.new`, { recursive: true, force: true });
    this.writePrivate('password', randomBytes(24).toString('hex'));
    const result = await this.run('initdb', (home) => [
      ...['-D', join(home, 'data.new'), `--pwfile=${join(home, 'password')}`, `--username=${superuser}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und'],
      ...(quick ? ['--no-sync'] : []),
    ]);
    if (result.code !== 0) {
      throw new LaunchProblem(`No database could be made in ${this.directory}:\n${result.output}\n${ownDatabaseHint}`);
    }
    renameSync(`${this.dataFolder}.new`, this.dataFolder);
  }

  /** Runs one of PostgreSQL's tools under its account; `args` gets the path under which the tool reaches the folder. */
  run(tool: 'initdb' | 'pg_ctl', args: (home: string) => string[]): Promise<{ code: number; output: string }> {
    // Root can open a folder whose parents are closed to the server's account, and hand the open folder down.
    const closed = this.account !== undefined && !canReach(this.directory, this.account);
    const descriptor = closed ? openSync(this.directory, constants.O_RDONLY | constants.O_DIRECTORY) : undefined;
    return new Promise<{ code: number; output: string }>((resolve, reject) => {
      const child = spawn(executable(this.binaries, tool), args(closed ? '/proc/self/fd/3' : this.directory), {
        cwd: '/',
        // A group of its own, so that Ctrl-C in the terminal reaches the launcher only, which stops things in order.
        detached: true,
        // Nothing of the caller's PGDATA, PGOPTIONS and the like.
        env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', 'pipe', 'pipe', ...(descriptor === undefined ? [] : [descriptor])],
        windowsHide: true,
        ...this.account,
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (data: Buffer) => (output += data.toString()));
      child.once('error', reject);
      child.once('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
    }).finally(() => {
      if (descriptor !== undefined) closeSync(descriptor);
    });
  }

  get logLength(): number {
    return statSync(this.logFile, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** The last lines that the server wrote after its log had that length. */
  endOfLog(after: number): string {
    if (!existsSync(this.logFile)) return '';
    return readFileSync(this.logFile).subarray(after).toString().trimEnd().split('\n').slice(-12).join('\n');
  }

  private takePossession(): void {
    try {
      mkdirSync(this.directory, { recursive: true });
      if (this.account) chownSync(this.directory, this.account.uid, this.account.gid);
      chmodSync(this.directory, 0o700);
    } catch (error) {
      const reason = (error as Error).message;
      throw new LaunchProblem(
        `The database folder ${this.directory} does not belong to you, or cannot be written to (${reason}). ` +
          `Start Plenary as the user who made it, or set DATA_DIR to another folder.\n${ownDatabaseHint}`,
      );
    }
  }

  private checkVersion(): void {
    const version = Number(readFileSync(join(this.dataFolder, 'PG_VERSION'), 'utf8'));
    if (version === this.binaries.majorVersion) return;
    throw new LaunchProblem(
      `The database in ${this.directory} was made by PostgreSQL ${version}; this Plenary comes with ` +
        `PostgreSQL ${this.binaries.majorVersion}, which cannot open it. Use the release that made it, or move the ` +
        `data with pg_dump.\n${ownDatabaseHint}`,
    );
  }

  private rotateLog(): void {
    if (existsSync(this.logFile) && statSync(this.logFile).size > logLimit)
      renameSync(this.logFile, `${this.logFile}.1`);
  }

  private writePrivate(name: string, text: string): void {
    const path = join(this.directory, name);
    writeFileSync(path, text, { mode: 0o600 });
    chmodSync(path, 0o600);
    if (this.account) chownSync(path, this.account.uid, this.account.gid);
  }
}
