import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { page } from '../page.js';
import { holdsOn, instant, rangeEnd, rangeStart, type Row } from '../tables.js';
import { spansOver } from '../holding-over.js';
import { decides } from '../participation-sight.js';
import { bodies, bodyBy, groupBySlug } from './bodies.js';
import { participations as participationRules } from './viewer-part.js';

const PERIODS = ['Lead', 'Participation', 'Participant'];

const nameIn =
  (table: string, column: string, { world }: Asking) =>
  (row: Row): unknown =>
    world.byId(table, row[column])?.['name'];

/** On the day in force or waiting for an answer; those declined or gone only when they are asked for by their state. */
function participations(row: Row, asking: Asking): unknown {
  const { world, args, asOf } = asking;
  const state = args['state'] as string | null | undefined;
  const there = world.having('participation', 'body_id', row['id']).filter((one) => {
    if (state && one['state'] !== state) return false;
    const ended = ['DECLINED', 'WITHDRAWN'].includes(String(one['state']));
    const waiting = one['state'] === 'INTERESTED' && (instant(one['requested_at']) as string).slice(0, 10) <= asOf;
    return holdsOn(one['valid'], asOf) || waiting || (ended && state === one['state']);
  });
  return things('Participation', sortedBy(there, nameIn('party', 'party_id', asking), at('id')), asking);
}

/** When a leading seat of a group that goes on was held last, where nobody holds it today. */
function leftOn(row: Row, { world }: Asking): { day: string; party: unknown } | null {
  const { today } = world;
  const over = ['CONCLUDED', 'DISCONTINUED'].includes(String(world.byId('body', row['body_id'])?.['state']));
  if (over || !holdsOn(row['valid'], today) || world.termOf(row['seat_id'], today)) return null;
  const held = world.having('seat_term', 'seat_id', row['seat_id']).flatMap((term) =>
    [term['valid'], ...spansOver(term, world)].flatMap((range) => {
      const day = rangeEnd(range);
      return day !== null && day <= today ? [{ day, party: term['party_id'] }] : [];
    }),
  );
  return held.toSorted((one, other) => (one.day < other.day ? 1 : -1))[0] ?? null;
}

function leadsToReplace(asking: Asking): unknown[] {
  const { world, viewer } = asking;
  const concerns = (row: Row): boolean => {
    const group = world.byId('body', row['body_id'])?.['working_group_id'];
    const above = world.having('body', 'working_group_id', group).find(({ kind }) => kind === 'STEERING_COMMITTEE');
    return decides(row, viewer, world) || viewer.is('SECRETARY', above?.['id']) || viewer.is('CO_CHAIR', above?.['id']);
  };
  const gone = world.rows('lead').filter((row) => leftOn(row, asking) && concerns(row));
  return things(
    'Lead',
    sortedBy(gone, (row) => leftOn(row, asking)?.day, at('id')),
    asking,
  );
}

const termOf = (row: Row, { world, asOf }: Asking): Row | undefined => world.termOf(row['seat_id'], asOf);

export const groupFields: Readonly<Record<string, OracleField>> = {
  ...Object.fromEntries(
    PERIODS.flatMap((type): [string, OracleField][] => [
      [`${type}.from`, (row) => rangeStart(row['valid'])],
      [`${type}.until`, (row) => rangeEnd(row['valid'])],
    ]),
  ),
  'Body.leads': (row, asking) => {
    const leads = asking.world.having('lead', 'body_id', row['id']).filter((one) => holdsOn(one['valid'], asking.asOf));
    const number = (one: Row): unknown => asking.world.byId('seat', one['seat_id'])?.['number'];
    return things('Lead', sortedBy(leads, number, at('id')), asking);
  },
  'Body.participations': participations,
  'Body.stateChanges': (row, asking) =>
    things(
      'BodyStateChange',
      sortedBy(
        asking.world.having('body_state_change', 'body_id', row['id']),
        (change) => instant(change['changed_at']),
        at('id'),
      ),
      asking,
    ),
  'Body.milestones': (row, asking) =>
    things(
      'Milestone',
      sortedBy(
        asking.world.having('milestone', 'body_id', row['id']),
        (one) => one['reached_on'] ?? one['planned_on'] ?? '9999',
        at('title'),
        at('id'),
      ),
      asking,
    ),
  'Milestone.body': refers('Body', 'body_id'),
  'Body.charter': (row, asking) => {
    const written = asking.world
      .having('charter_version', 'body_id', row['id'])
      .filter((one) => one['revised_at'] === null || String(instant(one['revised_at'])).slice(0, 10) <= asking.asOf);
    return thing('CharterVersion', sortedBy(written, at('number')).at(-1), asking);
  },
  'Body.charterVersions': (row, asking) =>
    things(
      'CharterVersion',
      sortedBy(asking.world.having('charter_version', 'body_id', row['id']), at('number')),
      asking,
    ),
  'CharterVersion.revisedBy': refers('Member', 'revised_by'),
  'AreaForInquiry.stateChanges': (row, asking) =>
    things(
      'AreaStateChange',
      sortedBy(
        asking.world.having('area_state_change', 'area_id', row['id']),
        (change) => instant(change['changed_at']),
        at('id'),
      ),
      asking,
    ),
  'AreaStateChange.changedBy': refers('Member', 'changed_by'),
  'BodyStateChange.changedBy': refers('Member', 'changed_by'),
  'Lead.leftCommitteeOn': (row, asking) => leftOn(row, asking)?.day ?? null,
  'Lead.formerParty': (row, asking) => thing('Party', asking.world.byId('party', leftOn(row, asking)?.party), asking),
  'Lead.seat': refers('Seat', 'seat_id'),
  'Lead.member': refers('Member', 'member_id'),
  'Lead.onCommittee': (row, asking) => termOf(row, asking) !== undefined,
  'Lead.party': (row, asking) => thing('Party', asking.world.byId('party', termOf(row, asking)?.['party_id']), asking),
  'Participation.body': refers('Body', 'body_id'),
  'Participation.party': refers('Party', 'party_id'),
  'Participation.requestedBy': refers('Member', 'requested_by'),
  'Participation.decidedBy': refers('Member', 'decided_by'),
  'Participation.recordedBy': refers('Member', 'recorded_by'),
  'Participation.endorsements': (row, asking) =>
    things(
      'ParticipationEndorsement',
      sortedBy(
        asking.world.having('participation_endorsement', 'participation_id', row['id']),
        (one) => instant(one['recorded_at']),
        at('id'),
      ),
      asking,
    ),
  'ParticipationEndorsement.ofOnePerson': (row) => row['member_id'] !== null,
  'ParticipationEndorsement.member': refers('Member', 'member_id'),
  'ParticipationEndorsement.givenBy': refers('Member', 'given_by'),
  'ParticipationEndorsement.recordedBy': refers('Member', 'recorded_by'),
  'Participation.participants': (row, asking) => {
    const people = asking.world
      .having('participant', 'participation_id', row['id'])
      .filter((one) => holdsOn(one['valid'], asking.asOf));
    return things('Participant', sortedBy(people, nameIn('member', 'member_id', asking), at('id')), asking);
  },
  'Participant.member': refers('Member', 'member_id'),
};

export const groupRoots: Readonly<Record<string, OracleRoot>> = {
  focusGroups: (asking) => {
    const group = groupBySlug(asking, asking.args['workingGroup']);
    const own = group ? asking.world.having('body', 'working_group_id', group['id']) : [];
    return page(
      'Body',
      own.filter((body) => body['kind'] === 'FOCUS_GROUP'),
      asking,
      bodies,
    );
  },
  participations: (asking) => page('Participation', asking.world.rows('participation'), asking, participationRules),
  leadsToReplace,
  focusGroup: (asking) => {
    const body = bodyBy(asking);
    return body?.['kind'] === 'FOCUS_GROUP' ? thing('Body', body, asking) : null;
  },
};
