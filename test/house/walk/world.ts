import { textSha256 } from '../../../src/findings/handling/text-hash.js';
import { randomUUID } from 'node:crypto';
import type { TestApplication } from '../../support/application.js';
import { holdSeat, makeFocusGroup, makeSecretary, serveInDelegation } from '../../support/bodies.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting, takePart } from '../../support/meetings.js';
import { putAction, putDecision, putSession } from '../../support/sessions.js';
import { makeOfficer, makeParty, makePerson, type Person } from '../../support/people.js';
import { putMinutes, type PutMinutes } from '../../support/put-minutes.js';
import { type OpenedPoll, putPoll } from '../../support/polls.js';

/** Whoever asks; a visitor has no account, an officer no member. */
export type Asker = Partial<Person>;

const ALWAYS = '[2000-01-01,)';

/** A working group with somebody in every role, and makers of fresh things to act upon. */
export class WalkWorld {
  private constructor(
    readonly app: TestApplication,
    readonly meetings: MeetingWorld,
    readonly roles: Readonly<Record<string, Asker>>,
  ) {}

  static async make(app: TestApplication): Promise<WalkWorld> {
    const meetings = await makeMeetingWorld(app);
    await makeSecretary(app, meetings.group.id, meetings.secretary.memberId);
    const observer = await makePerson(app, { name: 'Observer' });
    const world = new WalkWorld(app, meetings, {
      visitor: {},
      administrator: await makeOfficer(app, 'ADMINISTRATOR'),
      auditor: await makeOfficer(app, 'AUDITOR'),
      secretary: meetings.secretary,
      'co-chair': meetings.chair,
      'head of delegation': meetings.heads[0],
      alternate: meetings.alternate,
      adviser: meetings.adviser,
      lead: meetings.lead,
      participant: meetings.participant,
      'participant of another group': meetings.neighbour,
      observer,
      stranger: meetings.stranger,
    });
    await world.put('observer', { body_id: meetings.committeeId, party_id: observer.partyId, valid: ALWAYS });
    return world;
  }

  async put(table: string, columns: Readonly<Record<string, unknown>>): Promise<string> {
    const row: Record<string, unknown> = { id: randomUUID(), ...columns };
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    await this.app.sql(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row));
    return String(row['id']);
  }

  /** A message from outside to the working group. */
  enquiry = async (): Promise<string> =>
    `enq_${await this.put('enquiry', { body_id: this.meetings.group.id, name: 'Somebody', email: 'out@example.net', message: 'A question.' })}`;

  party = (): Promise<string> => makeParty(this.app);

  /** A meeting of the committee, or of the focus group. */
  meeting = (bodyId = this.meetings.committeeId): Promise<string> =>
    putMeeting(this.app, bodyId, { label: 'AMBER', kind: 'COMMITTEE' });

  /** A poll of the committee, or of the focus group. */
  poll = (bodyId = this.meetings.committeeId): Promise<OpenedPoll> => putPoll(this.app, bodyId);
  /** A meeting of the committee that was held, with a decision and an action of the focus group. */
  async heldMeeting(): Promise<string> {
    const meeting = await putSession(this.app, this.meetings.committeeId, [], { state: 'HELD' });
    await putDecision(this.app, meeting);
    await putAction(this.app, meeting, { owner_body_id: this.meetings.focusGroupId });
    return meeting;
  }

  /** Minutes of a meeting of the committee, or of the focus group, in a state; with an open correction where there can be one. */
  minutes = (state: string, bodyId = this.meetings.committeeId): Promise<PutMinutes> =>
    putMinutes(this.app, bodyId, state, String(this.meetings.group.seats[0]));

  /** A seat of the committee that nobody holds yet. */
  async seat(): Promise<string> {
    const [next] = await this.app.sql<{ number: number }>(
      `select max(number) + 1 as number from seat where body_id = $1`,
      [this.meetings.committeeId],
    );
    return this.put('seat', { body_id: this.meetings.committeeId, number: next?.number });
  }

  async heldSeat(): Promise<{ seat: string; party: string }> {
    const [seat, party] = [await this.seat(), await this.party()];
    await holdSeat(this.app, seat, party);
    return { seat, party };
  }

  async delegate(): Promise<string> {
    const { seat, party } = await this.heldSeat();
    const person = await makePerson(this.app, { partyId: party });
    return serveInDelegation(this.app, seat, person.memberId);
  }

  /** Somebody who takes part in the focus group. */
  person = (): Promise<Person> => takePart(this.app, this.meetings.focusGroupId, `Person ${randomUUID().slice(0, 8)}`);

  /** A note of somebody's own in the book of a meeting of the committee. */
  async bookNote(accountId?: string | null): Promise<string> {
    const [meeting, at] = [await this.meeting(), '2026-01-01T08:00:00Z'];
    const account_id = accountId ?? this.meetings.stranger.accountId;
    const columns = { meeting_id: meeting.slice(4), text: 'Ask.', created_at: at, updated_at: at };
    return `bkn_${await this.put('book_note', { account_id, ...columns })}`;
  }

  milestone = async (): Promise<string> =>
    `mil_${await this.put('milestone', { body_id: this.meetings.focusGroupId, title: 'A first draft' })}`;

  /** Somebody who stands behind what the participant's party does. */
  async focalPoint(): Promise<string> {
    const { group, participant } = this.meetings;
    const { memberId, partyId } = await makePerson(this.app, { partyId: participant.partyId });
    const known = { evidence: 'A letter', received_at: new Date(), recorded_at: new Date(), valid: ALWAYS };
    const whose = { working_group_id: group.id, party_id: partyId, member_id: memberId };
    return `fpt_${await this.put('focal_point', { ...whose, ...known })}`;
  }

  /** Somebody invited to read what the focus group reads. */
  async expert(): Promise<string> {
    const { memberId } = await makePerson(this.app);
    const invited = {
      body_id: this.meetings.focusGroupId,
      member_id: memberId,
      reason: 'Advice',
      invited_at: new Date(),
    };
    return `xpt_${await this.put('expert', { ...invited, valid: '[2000-01-01,2099-01-01)' })}`;
  }

  /** A focus group that the lead leads. */
  async focusGroup(state: string): Promise<string> {
    const id = await makeFocusGroup(this.app, this.meetings.group, state);
    const { group, lead } = this.meetings;
    await this.put('lead', { body_id: id, seat_id: group.seats[1], member_id: lead.memberId, valid: ALWAYS });
    return id;
  }

  /** An area for inquiry of the focus group, or of the working group. */
  async area(bodyId = this.meetings.focusGroupId): Promise<string> {
    const [last] = await this.app.sql<{ position: number }>(
      `select coalesce(max(position), 0) as position from area_for_inquiry where body_id = $1`,
      [bodyId],
    );
    const position = Number(last?.position) + 1;
    return `afi_${await this.put('area_for_inquiry', { body_id: bodyId, position, title: 'What to look into' })}`;
  }

  /** A party's request to take part in the focus group, or its part in a group of its own. */
  async participation(state: 'INTERESTED' | 'PARTICIPATING'): Promise<string> {
    const { participant, focusGroupId, stranger } = this.meetings;
    if (state === 'INTERESTED') {
      const party = await this.party();
      return this.put('participation', {
        body_id: focusGroupId,
        party_id: party,
        state,
        requested_by: stranger.memberId,
      });
    }
    const body = await this.focusGroup('ACTIVE');
    const part = await this.put('participation', {
      body_id: body,
      party_id: participant.partyId,
      state,
      valid: ALWAYS,
    });
    await this.put('participant', { participation_id: part, member_id: participant.memberId, valid: ALWAYS });
    return part;
  }

  /** An upload that has come in, of whoever asks. */
  async upload({ accountId = this.meetings.stranger.accountId }: Asker): Promise<string> {
    const file = { file_name: 'a.pdf', content_type: 'application/pdf', size_bytes: 1 };
    const received = { received_at: new Date(), sha256: 'hash', storage_key: 'nowhere' };
    const columns = { account_id: accountId, secret_hash: randomUUID(), expires_at: new Date(), ...file, ...received };
    return `upl_${await this.put('upload', columns)}`;
  }

  /** A paper of the committee. */
  async paper(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const file = { file_name: 'a.pdf', content_type: 'application/pdf', size_bytes: 1, sha256: 'hash' };
    const id = await this.put('paper', {
      ...{ body_id: this.meetings.committeeId, symbol: `WALK/2026/${randomUUID().slice(0, 8)}`, year: 2026, ...file },
      ...{ kind: 'PAPER', audience: 'BODY', label: 'AMBER', state: 'ISSUED', title: 'A paper' },
      ...{ upload_id: (await this.upload({})).slice(4), issued_by: this.meetings.secretary.memberId, ...more },
    });
    return `pap_${id}`;
  }

  /** A file of a posted finding of the participant. */
  async attachment(): Promise<string> {
    const file = { file_name: 'a.pdf', content_type: 'application/pdf', size_bytes: 1, sha256: 'hash' };
    const attached = { attached_by: this.meetings.participant.memberId, attached_at: new Date() };
    const finding_id = (await this.finding('POSTED')).slice(4);
    const upload_id = (await this.upload({})).slice(4);
    return `fil_${await this.put('finding_attachment', { finding_id, upload_id, ...file, ...attached })}`;
  }

  /** A finding of the participant, at some step; the lead and the head of delegation are asked to review it. */
  async finding(state: string, label = 'AMBER'): Promise<string> {
    const { participant, focusGroupId, committeeId, lead, heads } = this.meetings;
    const words = {
      title: `A ${label} finding`,
      body_markdown: 'What was found.',
      label,
      author_id: participant.memberId,
    };
    const id = await this.put('finding', {
      ...words,
      body_id: focusGroupId,
      kind: 'GAP',
      state,
      originating_party_id: participant.partyId,
      symbol: state === 'DRAFT' ? null : `WALK/2026/F${randomUUID().slice(0, 8)}`,
      posted_at: state === 'DRAFT' ? null : new Date(),
      transmitted_to: ['TRANSMITTED', 'NOTED'].includes(state) ? committeeId : null,
    });
    await this.put('finding_revision', { ...words, finding_id: id, number: 1 });
    if (state !== 'UNDER_REVIEW') return `fnd_${id}`;
    for (const [index, { memberId, partyId }] of [lead, heads[0]].entries()) {
      const reviewer = { finding_id: id, party_id: partyId };
      await this.put('finding_reviewer', { ...reviewer, member_id: memberId, named_at: new Date() });
      await this.put('finding_review', {
        ...{ ...reviewer, number: index + 1, revision: 1, reviewer_id: memberId, verdict: 'SUPPORTS' },
        ...{ reason: 'It holds.', received_at: new Date(), recorded_at: new Date() },
      });
    }
    return `fnd_${id}`;
  }

  /** A finding that the committee noted, of which the lead proposes the release, or the participant another label. */
  async proposal(kind: 'RELEASE' | 'RELABEL'): Promise<{ finding: string; textSha256: string }> {
    const { lead, participant } = this.meetings;
    const proposer = kind === 'RELEASE' ? lead : participant;
    const finding = await this.finding('NOTED');
    const [{ hash, account } = { hash: '', account: '' }] = await this.app.sql<{ hash: string; account: string }>(
      `select ${textSha256('f')} as hash, m.account_id as account from finding f, member m where f.id = $1 and m.id = $2`,
      [finding.slice(4), proposer.memberId],
    );
    await this.put('finding_proposal', {
      ...{ finding_id: finding.slice(4), number: 1, kind, revision: 1, text_sha256: hash, from_label: 'AMBER' },
      ...{ to_label: 'CLEAR', proposed_by: proposer.memberId, proposed_account: account, proposed_at: new Date() },
      ...{ expires_at: '2099-01-01T00:00:00Z', needs_consent: true },
      consented_by: kind === 'RELABEL' ? participant.memberId : null,
    });
    return { finding, textSha256: hash };
  }
}
