import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../config.js';
import { livingCredentials } from '../identity/living-credentials.js';
import { CONFIG } from '../kernel/config-token.js';
import { writeGlobalId } from '../kernel/reading/global-id.js';
import { Readings } from '../kernel/reading/registry.js';
import { type Seeing, type Seen, Sights, thingKey } from '../kernel/reading/sights.js';
import { ChangeRepository, MOST_CHANGES } from './change.repository.js';
import { Places } from './places.js';
import type { Stream } from './stream.js';
import { type Change, concerns, wordOf } from './told.js';
import { Wake } from './wake.js';

/** Streams are told that they live, and looked at whether they may, this often. */
const HEARTBEAT = 15_000;
/** Turns leave the database to others for as long as they took, within these limits. */
const [SHORTEST_REST, LONGEST_REST] = [40, 250];

const AGAIN_AFTER = 1_000;
/** How long the server waits, when it closes, for streams to be read to their end. */
const LONGEST_GOODBYE = 500;

const logger = new Logger('Changes');
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** For whom the credential ended: a browser would come back otherwise. */
const END = 'event: end\ndata: {}\n\n';
const RESET = 'event: reset\ndata: {}\n';

/**
 * Tells all streams of this server what was recorded, by turns: each turn reads what came since the turn before, asks in
 * one statement who of all sees what of it now, and tells each their part. A turn that fails is taken again from the
 * same place.
 */
@Injectable()
export class ChangeHub {
  private readonly streams = new Set<Stream>();
  /** Up to here everything is told; null while nobody follows. */
  private snapshot: string | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private beat = false;
  private timer: NodeJS.Timeout | undefined;
  /** How many turns failed one after the other. */
  private failures = 0;
  private closing = false;
  private readonly wake: Wake;

  constructor(
    private readonly changes: ChangeRepository,
    private readonly sights: Sights,
    private readonly readings: Readings,
    private readonly places: Places,
    @Inject(CONFIG) config: Config,
  ) {
    this.wake = new Wake(config.databaseUrl, () => this.look());
  }

  get size(): number {
    return this.streams.size;
  }

  countOf(accountId: string): number {
    return [...this.streams].filter((stream) => stream.accountId === accountId).length;
  }

  get isClosing(): boolean {
    return this.closing;
  }

  /** Takes a stream in; it is told from its place on, which is now when it has none. */
  add(stream: Stream): void {
    if (this.streams.size === 0) this.start();
    this.streams.add(stream);
    void stream.ended.then(() => this.remove(stream));
    this.look();
  }

  /** Ends all streams, when the server closes. */
  async close(): Promise<void> {
    this.closing = true;
    const ended = [...this.streams].map((stream) => (stream.end(), stream.ended));
    await Promise.race([Promise.all(ended), pause(LONGEST_GOODBYE)]);
    for (const stream of this.streams) stream.cut();
    await this.stop();
    await this.running;
  }

  private remove(stream: Stream): void {
    this.streams.delete(stream);
    if (this.streams.size === 0 && !this.closing) void this.stop();
  }

  private start(): void {
    this.snapshot = null;
    void this.wake.start().then(() => this.look());
    this.timer = setInterval(() => {
      this.beat = true;
      this.look();
    }, HEARTBEAT);
  }

  private async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.wake.stop();
  }

  private look(): void {
    this.again = true;
    this.running ??= this.turns().finally(() => (this.running = null));
  }

  private async turns(): Promise<void> {
    while (this.again && !this.closing) {
      this.again = false;
      const start = performance.now();
      this.failures =
        this.streams.size > 0
          ? await this.turn().then(
              () => 0,
              (error) => this.failed(error),
            )
          : 0;
      this.again ||= this.failures > 0;
      await pause(
        this.failures > 0 ? AGAIN_AFTER : Math.min(LONGEST_REST, Math.max(SHORTEST_REST, performance.now() - start)),
      );
    }
  }

  private failed(error: unknown): number {
    if (this.failures === 0) logger.warn(`Changes cannot be told; it is tried again until they can: ${String(error)}`);
    return this.failures + 1;
  }

  private async turn(): Promise<void> {
    const streams = [...this.streams];
    const from = this.snapshot ?? (await this.changes.now());
    const earlier = await this.earlier(streams, from);
    const { snapshot, changes } = await this.changes.since(from);
    const tooMany = changes.length > MOST_CHANGES;
    const all = [...[...earlier.values()].flatMap((past) => past ?? []), ...(tooMany ? [] : changes)];
    const seen = all.length > 0 || tooMany || this.beat ? await this.seen(streams, all) : null;
    const place = await this.places.seal({ snapshot, at: Date.now() });
    for (const stream of streams) {
      const seeing = seen?.get(stream.credentialId);
      if (seen && !seeing) {
        stream.write(END);
        stream.end();
        continue;
      }
      const past = earlier.get(stream) ?? [];
      const told = seeing ? this.toldOf([...past, ...changes], stream, seeing) : [];
      const isReset = tooMany || earlier.get(stream) === null;
      if (isReset || told.length > 0 || this.beat || !stream.joined)
        stream.write(blocks(isReset ? [RESET] : told, place));
      stream.joined = true;
    }
    this.snapshot = snapshot;
    this.beat = false;
  }

  /** What those who come back missed up to a snapshot; null for one whose place is not known any more. */
  private async earlier(streams: readonly Stream[], until: string): Promise<Map<Stream, readonly Change[] | null>> {
    const found = new Map<Stream, readonly Change[] | null>();
    const bySnapshot = new Map<string, readonly Change[]>();
    for (const stream of streams) {
      if (stream.joined || stream.returnsTo === null) continue;
      const place = await this.places.open(stream.returnsTo, Date.now());
      const missed = place && (bySnapshot.get(place.snapshot) ?? (await this.changes.between(place.snapshot, until)));
      if (place && missed) bySnapshot.set(place.snapshot, missed);
      found.set(stream, missed && missed.length <= MOST_CHANGES ? missed : null);
    }
    return found;
  }

  private seen(streams: readonly Stream[], changes: readonly Change[]): Promise<Seen> {
    const things = new Map<string, Set<string>>();
    for (const { type, id } of changes)
      if (this.prefixOf(type)) things.set(type, (things.get(type) ?? new Set()).add(id));
    const credentials = [...new Set(streams.map(({ credentialId }) => credentialId))];
    return this.sights.of(livingCredentials, credentials, things, ['inside']);
  }

  private toldOf(changes: readonly Change[], stream: Stream, { sees, facts }: Seeing): string[] {
    const told = changes
      .filter((change) => sees.has(thingKey(change.type, change.id)))
      .filter((change) => concerns(change, stream.accountId, facts['inside'] ?? null))
      .map(({ type, id, act }) => ({ type, id: writeGlobalId(this.prefixOf(type) ?? '', id), what: wordOf(act) }));
    return [...new Set(told.map((change) => `event: change\ndata: ${JSON.stringify(change)}\n`))];
  }

  /** Only what has ids of its own has a sight of its own: everything else is seen with what it belongs to. */
  private prefixOf(type: string): string | null {
    return this.readings.has(type) ? this.readings.type(type).prefix : null;
  }
}

/** Events, the last of which gives the place after all of them; a comment with it where there are none. */
const blocks = (events: readonly string[], place: string): string =>
  `${events.length > 0 ? events.join('\n') : ':\n'}id: ${place}\n\n`;
