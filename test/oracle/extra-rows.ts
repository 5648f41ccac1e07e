import { putBookNotes } from './extra-book-notes.js';
import { putQuietGroups } from './extra-quiet.js';
import { putExtraExperts } from './extra-experts.js';
import { putExtraCharters } from './extra-charters.js';
import { putExtraPresences } from './extra-presences.js';
import { putExtraMeetings } from './extra-meetings.js';
import { putExtraImplementation } from './extra-implementation.js';
import { putExtraDiscussions } from './extra-discussions.js';
import { putExtraPapers } from './extra-papers.js';
import { putExtraPolls } from './extra-polls.js';
import { putExtraSeatHours } from './extra-seat-hours.js';
import { putExtraTerms } from './extra-terms.js';
import { putExtraProcedures } from './extra-procedures.js';
import { idOf, type Rows } from './rows.js';

const ALWAYS = '[2015-01-01,)';
const ENDED = '[2015-01-01,2020-01-01)';

/**
 * What the demonstration data lacks for every rule of sight to matter: a second working group with people of its own,
 * groups that are only proposed, standings that have ended, seats that nobody is known to hold.
 */
export async function putExtraRows(rows: Rows): Promise<void> {
  await putSecondGroup(rows);
  await putEndedStandings(rows);
  await putExtraSeatHours(rows);
  await putExtraPapers(rows);
  await putExtraExperts(rows);
  await putQuietGroups(rows);
  await putExtraDiscussions(rows);
  await putExtraPolls(rows);
  await putExtraProcedures(rows);
  await putExtraMeetings(rows);
  await putExtraPresences(rows);
  await putExtraImplementation(rows);
  await putBookNotes(rows);
}

async function putSecondGroup(rows: Rows): Promise<void> {
  const parties: string[] = [];
  for (const name of ['Älpha institute', 'alpha agency', 'Beta office', 'beta bureau', 'Zêta centre']) {
    parties.push(
      await rows.put('party', name, {
        slug: `other-${parties.length}`,
        kind: 'ORGANISATION',
        name,
        time_zones: '{Asia/Tokyo}',
      }),
    );
  }
  const [one, two, three, four, five] = parties as [string, string, string, string, string];
  const group = idOf('body other');
  const body = (name: string, kind: string, state = 'ACTIVE'): Promise<string> =>
    rows.put('body', name, {
      slug: name,
      kind,
      name: `Body ${name}`,
      working_group_id: group,
      parent_id: kind === 'WORKING_GROUP' ? null : group,
      symbol_prefix: name.toUpperCase(),
      description_markdown: `About ${name}`,
      state,
    });
  await body('other', 'WORKING_GROUP');
  const committee = await body('other-committee', 'STEERING_COMMITTEE');
  const open = await body('other-open', 'FOCUS_GROUP');
  const proposed = await body('other-proposed', 'FOCUS_GROUP', 'PROPOSED');
  await body('other-concluded', 'FOCUS_GROUP', 'CONCLUDED');

  const chair = await rows.person('other.chair', one);
  const member = await rows.person('other.member', two);
  const participant = await rows.person('other.participant', three);
  const secretary = await rows.person('other.secretary', four);
  const observer = await rows.person('other.observer', five);
  const stranger = await rows.person('stranger', four);

  await rows.put('chair', 'other', { body_id: group, party_id: one, member_id: chair, valid: ALWAYS });
  await rows.put('chair', 'proposed', { body_id: proposed, party_id: two, member_id: null, valid: ALWAYS });
  for (const [name, body_id, closed_at] of [
    ['waiting', group, null],
    ['closed', group, '2026-02-02T10:00:00Z'],
    ['to the demonstration', await rows.idWhere('body', 'slug', 'demo'), null],
  ] as const) {
    const by = closed_at === null ? {} : { closed_at, closed_by: secretary, closing_note: 'Answered' };
    await rows.put('enquiry', name, { body_id, name, email: 'out@example.net', message: 'A question', ...by });
  }
  await rows.put('secretary', 'other', { body_id: group, member_id: secretary, valid: ALWAYS });
  await rows.put('secretary', 'other-committee', { body_id: committee, member_id: secretary, valid: ALWAYS });
  await rows.put('observer', 'other', { body_id: committee, party_id: five, valid: ALWAYS });
  await rows.put('observer', 'proposed', { body_id: proposed, party_id: five, valid: ALWAYS });
  const seats: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    seats.push(await rows.put('seat', `other ${number}`, { body_id: committee, number }));
  }
  const [first, second, third] = seats as [string, string, string];
  const proposedSeat = await rows.put('seat', 'proposed', { body_id: proposed, number: 1 });
  const term = (seat: string, party: string | null, valid: string): Promise<string> =>
    rows.put('seat_term', `${seat} ${valid}`, {
      seat_id: seat,
      party_id: party,
      holder_unknown: party === null,
      valid,
    });
  await term(first, two, ENDED);
  await term(first, three, '[2020-01-01,)');
  await term(second, two, ALWAYS);
  await term(third, null, ALWAYS);
  await term(proposedSeat, one, ALWAYS);
  // Its party holds over today.
  const fourth = seats[3] ?? '';
  await term(fourth, five, `[2020-01-01,${new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)})`);
  // It has left the committee, and leads all the same.
  const fifth = seats[4] ?? '';
  await term(fifth, five, ENDED);
  await rows.put('lead', 'left', { body_id: open, seat_id: fifth, member_id: participant, valid: ALWAYS });
  const delegate = (seat: string, person: string, capacity: string, valid = ALWAYS, position = 1): Promise<string> =>
    rows.put('delegate', `${seat} ${person}`, { seat_id: seat, member_id: person, capacity, position, valid });
  await delegate(second, member, 'HEAD_OF_DELEGATION');
  await delegate(fourth, secretary, 'ALTERNATE');
  await delegate(second, participant, 'ALTERNATE', ENDED);
  await delegate(first, participant, 'ADVISER', '[2021-01-01,2022-01-01)');

  await rows.put('lead', 'other-open', { body_id: open, seat_id: second, member_id: member, valid: ALWAYS });
  await rows.put('lead', 'proposed', { body_id: proposed, seat_id: second, member_id: member, valid: ALWAYS });
  await rows.put('lead', 'other-open ended', { body_id: open, seat_id: first, member_id: observer, valid: ENDED });
  const part = await rows.put('participation', 'other', {
    body_id: open,
    party_id: three,
    state: 'PARTICIPATING',
    statement: 'Statement of the third',
    requested_by: participant,
    decided_by: member,
    reason: 'Welcome',
    valid: ALWAYS,
  });
  await rows.put('participation', 'interested', {
    body_id: open,
    party_id: four,
    state: 'INTERESTED',
    statement: 'Statement of the fourth',
    requested_by: secretary,
  });
  await putExtraTerms(rows, { group, committee, open, proposed }, { member: secretary, seat: first });
  const known = { recorded_by: secretary, evidence: 'A letter', evidence_received_at: '2026-02-01T10:00:00Z' };
  for (const [name, of, party_id, state, valid] of [
    ['recorded', open, one, 'INTERESTED', null],
    ['recorded and there', proposed, three, 'PARTICIPATING', ALWAYS],
  ] as const) {
    const columns = { body_id: of, party_id, state, valid, statement: `Words ${name}`, reason: `Reason ${name}` };
    const participation_id = await rows.put('participation', name, { ...columns, ...known });
    for (const endorsed_by of ['FOCAL_POINT', 'PERMANENT_MISSION']) {
      await rows.put('participation_endorsement', `${name} ${endorsed_by}`, {
        ...{ participation_id, endorsed_by, evidence: `Note of ${name}`, recorded_by: secretary },
        ...{ received_at: '2026-02-01T10:00:00Z', recorded_at: '2026-02-02T10:00:00Z' },
      });
    }
    await rows.put('participation_endorsement', `${name} here`, {
      ...{ participation_id, endorsed_by: 'FOCAL_POINT', verdict: 'DECLINED', reason: `Not for ${name}` },
      ...{ given_by: secretary, member_id: participant, evidence: '' },
      ...{ received_at: '2026-02-03T10:00:00Z', recorded_at: '2026-02-03T10:00:00Z' },
    });
  }
  for (const [name, working_group_id, party_id, member_id, valid] of [
    ['today', group, four, stranger, '[2026-01-01,)'],
    ['of a participant', group, three, participant, ALWAYS],
    ['until then', group, two, member, ENDED],
    ['of another party than theirs', group, five, chair, ALWAYS],
    ['never', group, one, chair, 'empty'],
    ['elsewhere', await rows.idWhere('body', 'slug', 'demo'), four, stranger, ALWAYS],
  ] as const) {
    const known = { evidence: `Letter on ${name}`, received_at: '2026-01-05T10:00:00Z', recorded_by: secretary };
    const ended = valid === 'empty' ? { ended_reason: `End of ${name}`, ended_by: secretary } : {};
    const whose = { working_group_id, party_id, member_id, valid, recorded_at: '2026-01-06T10:00:00Z' };
    await rows.put('focal_point', name, { ...whose, ...known, ...ended });
  }
  for (const [name, of, by, state, valid] of [
    ['of a stranger', open, stranger, 'DECLINED', null],
    ['of one who left', open, participant, 'WITHDRAWN', ENDED],
    ['observing', open, observer, 'OBSERVING', '[2021-01-01,)'],
    ['of the proposed', proposed, member, 'PARTICIPATING', ALWAYS],
    ['for the proposed', proposed, secretary, 'INTERESTED', null],
  ] as const) {
    const party = idOf(`party ${name}`);
    await rows.putKeyed('party', { id: party, slug: party, kind: 'ORGANISATION', name: `Party ${name}` });
    const columns = { body_id: of, party_id: party, requested_by: by, state, valid };
    await rows.put('participation', name, { ...columns, statement: `Words ${name}`, reason: `Reason ${name}` });
  }
  for (const id of [group, open, proposed]) {
    const columns = { body_id: id, to_state: 'ACTIVE', reason: `Reason of ${id}`, changed_by: chair };
    await rows.put('body_state_change', id, columns);
  }
  await rows.change('body', open, { scope_markdown: 'Scope of the open group' });
  await putExtraCharters(rows, { group, open, proposed }, chair);
  await rows.put('participant', 'other', { participation_id: part, member_id: participant, valid: ALWAYS });
}

/** People of the demonstration group who have left, and a group of it that is only proposed. */
async function putEndedStandings(rows: Rows): Promise<void> {
  const party = await rows.put('party', 'former', {
    slug: 'former',
    kind: 'ORGANISATION',
    name: 'Former organisation',
  });
  const former = await rows.person('former', party);
  const demo = await rows.idWhere('body', 'slug', 'demo');
  const committee = await rows.idWhere('body', 'slug', 'demo-committee');
  await rows.put('secretary', 'former', { body_id: committee, member_id: former, valid: ENDED });
  await rows.put('chair', 'former', { body_id: demo, party_id: party, member_id: former, valid: ENDED });
  await rows.put('observer', 'former', { body_id: committee, party_id: party, valid: ENDED });
}
