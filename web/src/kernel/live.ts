import type { Query } from '@tanstack/react-query';
import { queryClient } from './queries.js';

/** What the server tells of something that changed: no words, which are asked for where they are on screen. */
interface Change {
  readonly type: string;
  readonly id: string;
}
/** What the tab that has the stream tells the others; without a change, everything is to be asked for again. */
interface Message {
  readonly change: Change | null;
  readonly place: string;
}

const NAME = 'plenary changes';
/** Several changes at once are one question; and not everybody asks at the same instant. */
const GATHERED = 150;
const SPREAD = 250;
const AGAIN_AFTER = 30_000;

let gathered: (Change | null)[] = [];
/** After which place the next tab goes on that gets the stream. */
let place = '';

/**
 * Asks again for what is on screen when it changes, until it is told to stop. One tab of the browser has the stream,
 * for connections are few; the others hear it from that one, and when it closes another goes on where it was.
 */
export function follow(): () => void {
  // Without a secure context there are no locks: what others change is seen once a minute then.
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return () => undefined;
  const channel = new BroadcastChannel(NAME);
  const stop = new AbortController();
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data));
  const lead = () => new Promise<void>((resolve) => listen(channel, stop.signal, resolve));
  locks.request(NAME, { signal: stop.signal }, lead).catch(() => undefined);
  // What changed while the page was loading.
  gather(null);
  return () => {
    stop.abort();
    channel.close();
  };
}

/** Has the stream until it is told to stop. */
function listen(channel: BroadcastChannel, stop: AbortSignal, done: () => void): void {
  const source = new EventSource(place ? `/changes?after=${encodeURIComponent(place)}` : '/changes');
  const tell = (change: Change | null, after: string) => {
    const message = { change, place: after || place };
    hear(message);
    channel.postMessage(message);
  };
  source.addEventListener('change', (event: MessageEvent<string>) =>
    tell(JSON.parse(event.data) as Change, event.lastEventId),
  );
  source.addEventListener('reset', (event: MessageEvent<string>) => tell(null, event.lastEventId));
  // Without a place nothing tells what changed before it was open.
  source.addEventListener('open', () => void (place || gather(null)));
  let again: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    source.close();
    again = setTimeout(() => {
      stop.removeEventListener('abort', end);
      listen(channel, stop, done);
    }, AGAIN_AFTER);
  };
  // Cut off, it comes back by itself; refused, it does not.
  source.addEventListener('error', () => void (source.readyState === EventSource.CLOSED && later()));
  // The session has ended: then it is asked who is here.
  source.addEventListener('end', () => {
    later();
    void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.['session'] === true });
  });
  const end = () => {
    clearTimeout(again);
    source.close();
    done();
  };
  stop.addEventListener('abort', end, { once: true });
}

function hear({ change, place: after }: Message): void {
  place = after;
  gather(change);
}

function gather(change: Change | null): void {
  gathered.push(change);
  if (gathered.length === 1) setTimeout(askAgain, GATHERED + Math.random() * SPREAD);
}

/** What is not looked at is asked for when somebody comes back to it. */
function askAgain(): void {
  const changes = gathered;
  gathered = [];
  void queryClient.invalidateQueries({
    predicate: (query) => mayChange(query) && changes.some((change) => change === null || concerns(query, change)),
    refetchType: document.visibilityState === 'visible' ? 'active' : 'none',
  });
}

/** Some questions are asked once, since what is on screen must stay as it was. */
const mayChange = (query: Query): boolean => !query.observers.some(({ options }) => options.staleTime === Infinity);

/** Whether a question speaks of things of that type, by any word of its name, or was answered with the thing itself. */
function concerns({ queryKey, state }: Query, { type, id }: Change): boolean {
  const document = String(queryKey[0]).toLowerCase();
  const words = type.match(/[A-Z][a-z]+/g) ?? [type];
  if (words.some((word) => document.includes(word.toLowerCase().replace(/(?:y|s)$/, '')))) return true;
  return JSON.stringify(state.data ?? null).includes(id);
}
