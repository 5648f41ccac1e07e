import { randomUUID } from 'node:crypto';
import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http';
import { writeGlobalId } from '../../src/kernel/reading/global-id.js';
import type { TestServer } from './server.js';

export interface Told {
  readonly event: string;
  readonly type?: string;
  readonly id?: string;
  readonly what?: string;
}

/** A stream of changes as some program follows it: what it was told, and where it stands. */
export class Follower {
  readonly told: Told[] = [];
  /** The place after what was told, as a browser would come back with it. */
  place = '';
  /** Everything that came, as it came. */
  text = '';
  ended = false;
  private static readonly all: Follower[] = [];
  private rest = '';
  private waiting: (() => void)[] = [];

  private constructor(
    private readonly made: ClientRequest,
    readonly status: number,
    readonly headers: IncomingHttpHeaders,
  ) {
    Follower.all.push(this);
  }

  /** Opens a stream with these headers; resolves when it is open, or refused. */
  static async open(app: TestServer, headers: Record<string, string>, path = '/changes'): Promise<Follower> {
    const made = request(`${app.url}${path}`, { headers, agent: false });
    made.end();
    const follower = await new Promise<Follower>((resolve, reject) => {
      made.once('error', reject);
      made.once('response', (response) => {
        const opened = new Follower(made, response.statusCode ?? 0, response.headers);
        response.setEncoding('utf8');
        response.on('data', (text: string) => opened.take(text));
        response.on('error', () => undefined);
        response.on('close', () => opened.end());
        resolve(opened);
      });
    });
    made.on('error', () => undefined);
    if (follower.status === 200) await follower.until(() => follower.place !== '');
    return follower;
  }

  static by(app: TestServer, { token }: { token: string }, after?: string): Promise<Follower> {
    return Follower.open(app, {
      authorization: `Bearer ${token}`,
      ...(after === undefined ? {} : { 'last-event-id': after }),
    });
  }

  /** Ids that were told, in order. */
  get ids(): string[] {
    return this.told.flatMap(({ id }) => id ?? []);
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.ended) throw new Error('The stream ended before what was waited for.');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Resolves when something was told of this thing. */
  hears(id: string): Promise<void> {
    return this.until(() => this.told.some((one) => one.id === id));
  }

  async untilEnd(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Whatever a spec left open, so that nothing waits for it. */
  static leaveAll(): void {
    for (const follower of Follower.all.splice(0)) follower.leave();
  }

  leave(): void {
    this.made.destroy();
  }

  private take(text: string): void {
    this.text += text;
    const blocks = `${this.rest}${text}`.split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) this.read(block);
    this.wake();
  }

  private read(block: string): void {
    const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]));
    const data = fields.get('data');
    if (data !== undefined)
      this.told.push({ event: fields.get('event') ?? 'message', ...(JSON.parse(data) as Omit<Told, 'event'>) });
    this.place = fields.get('id') ?? this.place;
  }

  private end(): void {
    this.ended = true;
    this.wake();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const each of waiting) each();
  }
}

/** Writes entries of the trail in one transaction of their own, as an act would. */
export async function recordChanges(
  app: TestServer,
  subjects: readonly (readonly [type: string, uuid: string])[],
  act = 'meeting.rescheduled',
): Promise<void> {
  await app.sql(
    `insert into event (id, act, subject_type, subject_id) select gen_random_uuid(), $3, * from unnest($1::text[], $2::uuid[])`,
    [subjects.map(([type]) => type), subjects.map(([, id]) => id), act],
  );
}

/** A party that everybody sees: that it changed comes after everything that was recorded before. */
export async function makeMark(app: TestServer): Promise<{ uuid: string; id: string }> {
  const uuid = randomUUID();
  await app.sql(`insert into party (id, slug, kind, name, invented) values ($1, $2, 'ORGANISATION', 'A mark', true)`, [
    uuid,
    `mark-${uuid}`,
  ]);
  return { uuid, id: writeGlobalId('pty', uuid) };
}

/** Records that a mark changed and waits until all were told of it: what they are told before is all of what was before. */
export async function untilMark(app: TestServer, ...followers: readonly Follower[]): Promise<void> {
  const mark = await makeMark(app);
  await recordChanges(app, [['Party', mark.uuid]], 'party.changed');
  await Promise.all(followers.map((follower) => follower.hears(mark.id)));
}
