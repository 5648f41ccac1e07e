import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/launcher/free-port.js';
import { livePostmaster } from '../../src/launcher/postmaster-file.js';

/** A product of four small programs that write down what happens to them, for the launcher to run. */
const note = `import { appendFileSync } from 'node:fs';
const note = (text) => appendFileSync(process.env.NOTES, text + '\\n');
const end = (text) => process.on('SIGTERM', () => { note(text); process.exit(0); });\n`;
const programs = {
  'dist/run/migrate.js': `${note} note('migrate ' + new URL(process.env.DATABASE_URL).pathname); process.exit(Number(process.env.FAIL ?? 0));`,
  'dist/run/load.js': `${note} note('load ' + process.argv.slice(2).join(' '));`,
  'dist/run/main.js': `${note} import { createServer } from 'node:http';
    note('server ' + process.pid); end('server stopped');
    createServer((q, a) => a.writeHead(q.url === '/health/ready' ? 200 : 404).end()).listen(Number(process.env.PORT), process.env.HOST);`,
  'dist/run/worker.js': `${note} note('worker ' + process.pid); end('worker stopped'); console.log('Sign-in code for member@example.org: 123456'); setInterval(() => {}, 1000);`,
};

async function until(holds: () => boolean, complaint: () => string): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(complaint());
    await sleep(20);
  }
}

class Launch {
  output = '';
  readonly ended: Promise<number | null>;
  readonly process: ChildProcess;
  constructor(
    readonly project: Project,
    environment: Record<string, string>,
  ) {
    const module = join(process.cwd(), 'dist/launcher/start.js');
    const code = `import(${JSON.stringify(module)}).then(({ start }) => start(${JSON.stringify(project.folder)}))`;
    const { DATABASE_URL: _, NODE_ENV: __, NODE_OPTIONS: ___, ...inherited } = process.env;
    this.process = spawn(process.execPath, ['-e', code], {
      cwd: project.folder,
      env: { ...inherited, NOTES: project.notesFile, PORT: String(project.port), ...environment },
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (data: Buffer) => (this.output += data.toString()));
    }
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  async until(text: string): Promise<void> {
    await until(
      () => this.output.includes(text),
      () => `no "${text}" in: ${this.output}`,
    );
  }
}

class Project {
  readonly folder = mkdtempSync(join(realpathSync(tmpdir()), 'plenary-start-'));
  readonly notesFile = join(this.folder, 'notes');
  constructor(readonly port: number) {
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }');
    for (const folder of ['dist/run', 'data/demo']) mkdirSync(join(this.folder, folder), { recursive: true });
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(this.folder, name), text);
    writeFileSync(this.notesFile, '');
  }

  get notes(): string[] {
    return readFileSync(this.notesFile, 'utf8').trim().split('\n');
  }

  /** The process of that name, another than `before`. */
  async pid(name: string, before?: number): Promise<number> {
    const find = () =>
      this.notes
        .filter((line) => new RegExp(`^${name} \\d+$`).test(line))
        .map((line) => Number(line.split(' ')[1]))
        .findLast((pid) => pid !== before);
    await until(
      () => find() !== undefined,
      () => `no ${name} was started`,
    );
    return find()!;
  }

  async untilNoted(line: string): Promise<void> {
    await until(
      () => this.notes.includes(line),
      () => `no "${line}" in: ${this.notes.join('; ')}`,
    );
  }
}

const launches: Launch[] = [];
let listener: Server | undefined;
const elsewhere = { DATABASE_URL: 'postgresql://user@192.0.2.1/elsewhere' };

async function newProject(): Promise<Project> {
  return new Project(await freePort(undefined));
}

function launch(project: Project, environment: Record<string, string> = {}): Launch {
  const started = new Launch(project, environment);
  launches.push(started);
  return started;
}

afterEach(async () => {
  listener?.close();
  for (const { process: child, ended } of launches) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  }
  for (const { project } of launches.splice(0)) rmSync(project.folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('starts database, migration, data, server and worker in order, and stops server, worker and database', async () => {
    const project = await newProject();
    const first = launch(project);
    await first.until('To stop: Ctrl-C');
    await first.until('Sign-in code for member@example.org: 123456');
    expect(first.output).toContain(`Plenary is ready: http://127.0.0.1:${project.port}`);
    expect(first.output).toContain('chair.a@example.org');
    expect(first.output).toContain('Mail is written to');
    const data = join(project.folder, '.data/postgres/data');
    expect(livePostmaster(data)).toBeDefined();
    first.process.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(livePostmaster(data)).toBeUndefined();
    expect(project.notes.map((line) => line.replace(/ \d+$/, ''))).toEqual([
      'migrate /plenary',
      'load --if-empty data/iwg',
      'load --if-empty data/demo',
      'server',
      'worker',
      'server stopped',
      'worker stopped',
    ]);
    const began = Date.now();
    const second = launch(project);
    await second.until('To stop: Ctrl-C');
    expect(second.output).not.toContain('Making a new database');
    expect(Date.now() - began).toBeLessThan(30_000);
  });

  it('loads and shows nothing invented in production, and starts no database where DATABASE_URL names one', async () => {
    const project = await newProject();
    const run = launch(project, {
      ...elsewhere,
      NODE_ENV: 'production',
      SMTP_URL: 'smtp://who:secret@mail.example.org:25',
    });
    await run.until('To stop: Ctrl-C');
    expect(project.notes.slice(0, 2)).toEqual(['migrate /elsewhere', 'load --if-empty data/iwg']);
    expect(project.notes).not.toContain('load --if-empty data/demo');
    expect(run.output).not.toContain('chair.a');
    expect(run.output).toContain('Mail goes to mail.example.org:25.');
    expect(run.output).not.toContain('secret');
  });

  it('restarts a server that dies once, and stops everything when it dies again', async () => {
    const project = await newProject();
    const run = launch(project, elsewhere);
    await run.until('To stop: Ctrl-C');
    await run.until('Sign-in code');
    const before = await project.pid('server');
    process.kill(before, 'SIGKILL');
    await run.until('The server ended unexpectedly (killed by SIGKILL); starting it again');
    process.kill(await project.pid('server', before), 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.output).toContain('The server ended again (killed by SIGKILL). Plenary stops.');
    expect(project.notes).toContain('worker stopped');
  });

  it('starts its own database again when that was killed', async () => {
    const project = await newProject();
    const run = launch(project);
    await run.until('To stop: Ctrl-C');
    const data = join(project.folder, '.data/postgres/data');
    const before = livePostmaster(data)!;
    process.kill(before.pid, 'SIGKILL');
    await run.until('PostgreSQL ended unexpectedly');
    await until(
      () => livePostmaster(data) !== undefined,
      () => run.output,
    );
    expect(livePostmaster(data)!.port).toBe(before.port);
  });

  it('stops with a message when the migration fails', async () => {
    const run = launch(await newProject(), { ...elsewhere, FAIL: '3' });
    expect(await run.ended).toBe(1);
    expect(run.output).toContain('The migration of the database failed (exit code 3)');
  });

  it('says which setting to change when the port is taken, before anything else', async () => {
    const project = await newProject();
    listener = createServer().listen(project.port, '127.0.0.1');
    const run = launch(project);
    expect(await run.ended).toBe(1);
    expect(run.output.trim()).toBe(
      `Port ${project.port} is already in use. Stop what uses it, or choose another: PORT=${project.port + 1} npm start`,
    );
  });

  it('says that it runs already when started twice in a folder', async () => {
    const project = await newProject();
    const first = launch(project, elsewhere);
    await first.until('To stop: Ctrl-C');
    const second = launch(project, elsewhere);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`Plenary already runs in this folder (process ${first.process.pid})`);
  });

  it('is ready again after the launcher, and with it the server, was killed', async () => {
    const project = await newProject();
    const first = launch(project, elsewhere);
    await first.until('To stop: Ctrl-C');
    await first.until('Sign-in code');
    first.process.kill('SIGKILL');
    await first.ended;
    await project.untilNoted('server stopped');
    await project.untilNoted('worker stopped');
    const second = launch(project, elsewhere);
    await second.until('To stop: Ctrl-C');
    expect(second.output).toContain('Plenary is ready');
  });

  it.each(['zero', '0', '70000', '3000.5'])('refuses %s as a port', async (port) => {
    const run = launch(await newProject(), { PORT: port });
    expect(await run.ended).toBe(1);
    expect(run.output.trim()).toBe(`PORT is "${port}"; it should be a number from 1 to 65535.`);
  });
});
