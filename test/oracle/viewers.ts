import { spansOver } from './holding-over.js';
import { type Row, holdsOn, rangeEnd, rangeStart } from './tables.js';
import type { World } from './world.js';

/** In which capacity a member stands in a body, on some days. */
export interface Standing {
  readonly memberId: unknown;
  readonly body: Row;
  readonly role: string;
  readonly holds: (day: string) => boolean;
  /** The days that all the ranges have in common. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Who asks, as the oracle works it out from the tables: nothing here is taken from the server. */
export interface Viewer {
  readonly name: string;
  readonly accountId: string | null;
  readonly memberId: string | null;
  readonly ceiling: string;
  /** The session by which they ask; null when they ask with a token or nothing. */
  readonly sessionId: string | null;
  readonly administrator: boolean;
  readonly auditor: boolean;
  readonly is: (role: string, bodyId: unknown) => boolean;
  readonly isAnywhere: (role: string) => boolean;
  /** Whether the viewer stands in the body in any way but as an observer. */
  readonly inside: (bodyId: unknown) => boolean;
  /** Whether the viewer stands in some body of the working group. */
  readonly community: (workingGroupId: unknown) => boolean;
  /** Whether the viewer was invited to read this finding alone. */
  readonly expertOn: (findingId: unknown) => boolean;
  /** The types and the fields whose rules kept something from the viewer, noted here where somebody wants to know. */
  readonly withheld?: Set<string>;
}

export interface ViewerName {
  readonly name: string;
  readonly accountId: string | null;
  readonly ceiling: string;
  readonly sessionId: string | null;
}

const overlap =
  (...ranges: unknown[]): ((day: string) => boolean) =>
  (day) =>
    ranges.every((range) => holdsOn(range, day));

function common(ranges: readonly unknown[]): Pick<Standing, 'from' | 'until'> {
  const known = (ends: (string | null)[]): string[] => ends.filter((end) => end !== null).toSorted();
  return { from: known(ranges.map(rangeStart)).at(-1) ?? null, until: known(ranges.map(rangeEnd))[0] ?? null };
}

const meet = (one: unknown, other: unknown): boolean => {
  const before = (end: string | null, start: string | null): boolean => end !== null && start !== null && end <= start;
  return !before(rangeEnd(one), rangeStart(other)) && !before(rangeEnd(other), rangeStart(one));
};

const everybody = new WeakMap<World, readonly Standing[]>();

/** Every standing of everybody at any time, from the records themselves; reckoned once a world. */
export function standings(world: World): readonly Standing[] {
  const reckoned = everybody.get(world) ?? reckon(world);
  everybody.set(world, reckoned);
  return reckoned;
}

function reckon(world: World): readonly Standing[] {
  const found: Standing[] = [];
  const add = (memberId: unknown, bodyId: unknown, role: string, ...ranges: unknown[]): void => {
    const body = world.byId('body', bodyId);
    if (body && memberId !== null) found.push({ memberId, body, role, holds: overlap(...ranges), ...common(ranges) });
  };
  for (const chair of world.rows('chair')) {
    add(chair['member_id'], chair['body_id'], 'CO_CHAIR', chair['valid']);
    for (const body of world.having('body', 'working_group_id', chair['body_id'])) {
      if (body['kind'] === 'STEERING_COMMITTEE') add(chair['member_id'], body['id'], 'CO_CHAIR', chair['valid']);
    }
  }
  for (const secretary of world.rows('secretary'))
    add(secretary['member_id'], secretary['body_id'], 'SECRETARY', secretary['valid']);
  for (const delegate of world.rows('delegate')) {
    const bodyId = world.byId('seat', delegate['seat_id'])?.['body_id'];
    for (const term of world.having('seat_term', 'seat_id', delegate['seat_id'])) {
      for (const held of [term['valid'], ...spansOver(term, world)])
        if (meet(held, delegate['valid']))
          add(delegate['member_id'], bodyId, 'COMMITTEE_MEMBER', delegate['valid'], held);
    }
  }
  for (const observer of world.rows('observer')) {
    for (const person of world.having('representation', 'party_id', observer['party_id'])) {
      if (meet(person['valid'], observer['valid']))
        add(person['member_id'], observer['body_id'], 'OBSERVER', observer['valid'], person['valid']);
    }
  }
  for (const lead of world.rows('lead')) add(lead['member_id'], lead['body_id'], 'LEAD', lead['valid']);
  for (const person of world.rows('participant')) {
    const part = world.byId('participation', person['participation_id']);
    if (!part || part['valid'] === null) continue;
    const role = { PARTICIPATING: 'PARTICIPANT', OBSERVING: 'OBSERVING' }[String(part['state'])];
    if (role) add(person['member_id'], part['body_id'], role, person['valid'], part['valid']);
  }
  for (const expert of world.rows('expert'))
    if (expert['finding_id'] === null) add(expert['member_id'], expert['body_id'], 'EXPERT', expert['valid']);
  return found;
}

const known = new WeakMap<World, Map<unknown, readonly Standing[]>>();

/** The standings of one member, at any time. */
export function standingsOf(world: World, memberId: unknown): readonly Standing[] {
  let index = known.get(world);
  if (!index) {
    const made = new Map<unknown, Standing[]>();
    for (const standing of standings(world))
      made.set(standing.memberId, [...(made.get(standing.memberId) ?? []), standing]);
    known.set(world, (index = made));
  }
  return index.get(memberId) ?? [];
}

export function viewerOf(world: World, { name, accountId, ceiling, sessionId }: ViewerName): Viewer {
  const memberId = accountId === null ? null : (world.having('member', 'account_id', accountId)[0]?.['id'] ?? null);
  const held = standingsOf(world, memberId).filter(({ holds }) => memberId !== null && holds(world.today));
  const office = (kind: string): boolean =>
    accountId !== null &&
    world
      .having('account_office', 'account_id', accountId)
      .some((row) => row['office'] === kind && row['until'] === null);
  return {
    name,
    accountId,
    memberId: memberId as string | null,
    ceiling,
    sessionId,
    administrator: office('ADMINISTRATOR'),
    auditor: office('AUDITOR'),
    is: (role, bodyId) => held.some((one) => one.role === role && one.body['id'] === bodyId),
    isAnywhere: (role) => held.some((one) => one.role === role),
    inside: (bodyId) => held.some((one) => one.role !== 'OBSERVER' && one.body['id'] === bodyId),
    community: (group) => held.some((one) => one.body['working_group_id'] === group),
    expertOn: (finding) =>
      memberId !== null &&
      world
        .having('expert', 'finding_id', finding)
        .some((one) => one['member_id'] === memberId && holdsOn(one['valid'], world.today)),
  };
}
