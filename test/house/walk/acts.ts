import { randomUUID } from 'node:crypto';
import { hashCode } from '../../../src/identity/sign-in-code.js';
import { inDays } from '../../support/meeting-acts.js';
import { makeOfficer, makePerson } from '../../support/people.js';
import { choices, DEADLINE, LATER, SLOTS } from '../../support/polls.js';
import { makeSession } from '../../support/sign-in.js';
import { amendingActs } from './amending-acts.js';
import { agendaActs } from './agenda-acts.js';
import { discussionActs } from './discussion-acts.js';
import { groupActs } from './group-acts.js';
import { minutesActs } from './minutes-acts.js';
import { schedulingActs } from './scheduling-acts.js';
import { termsActs } from './terms-acts.js';
import { procedureActs } from './procedure-acts.js';
import { proceedingsActs } from './proceedings-acts.js';
import type { Asker, WalkWorld } from './world.js';

type Input = Record<string, unknown>;
export type Case = (world: WalkWorld, asker: Asker) => Promise<Input>;

const REASON = 'A good reason.';
const day = (days: number): string => inDays(days).local.slice(0, 10);
const short = (): string => randomUUID().slice(0, 8);
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };

const review = { revision: 1, verdict: 'SUPPORTS', reason: REASON };
const finding = (world: WalkWorld): Input => ({
  body: world.meetings.focusGroup,
  kind: 'GAP',
  label: 'AMBER',
  title: 'A title',
  bodyMarkdown: 'A text.',
});
const meeting = (body: string): Input => ({
  body,
  title: 'A meeting',
  mode: 'VIRTUAL',
  label: 'AMBER',
  public: false,
  durationMinutes: 60,
  startsAt: inDays(60),
});
const paper = (body: string, upload: string): Input => ({ body, upload, title: 'A paper', label: 'AMBER' });
const chaired = async (world: WalkWorld): Promise<Input> => ({
  body: `bdy_${world.meetings.group.id}`,
  party: `pty_${await world.party()}`,
  from: day(0),
});
const row =
  (prefix: string, table: string, more: (world: WalkWorld) => Promise<Input>): Case =>
  async (world) => ({
    id: `${prefix}_${await world.put(table, { body_id: world.meetings.committeeId, valid: '[2000-01-01,)', ...(await more(world)) })}`,
    on: day(1),
  });
const ofList = (world: WalkWorld): Input => ({
  working_group_id: world.meetings.group.id,
  number: 1 + Number.parseInt(short().slice(0, 7), 16),
  text: 'To report once a year',
});
const implemented = (commitment: string): Input => ({
  about: { commitment: `cmm_${commitment}` },
  state: 'DONE',
  visibility: 'COUNTED_ONLY',
});
const ofGroup =
  (state: string): Case =>
  async (world) => ({ focusGroup: `bdy_${await world.focusGroup(state)}`, reason: REASON });
const ofFinding =
  (state: string, more: Input, label = 'AMBER'): Case =>
  async (world) => ({ finding: await world.finding(state, label), ...more });
const ofMeeting =
  (more: Input, focusGroup = false): Case =>
  async (world) => ({ meeting: await world.meeting(focusGroup ? world.meetings.focusGroupId : undefined), ...more });
const ofPoll =
  (more: (slots: readonly string[], world: WalkWorld) => Input, focusGroup = false): Case =>
  async (world) => {
    const { id, slots } = await world.poll(focusGroup ? world.meetings.focusGroupId : undefined);
    return { poll: id, ...more(slots, world) };
  };
const poll = { title: 'A poll', slots: SLOTS, deadline: DEADLINE, durationMinutes: 60, label: 'AMBER' };
const moved = { startsAt: inDays(70), reason: REASON };

/** A valid input for every mutation, made anew for each who asks; a name may have several, told apart in brackets. */
export const ACTS: Readonly<Record<string, Case>> = {
  activateFocusGroup: ofGroup('PROPOSED'),
  makeFocusGroupDormant: ofGroup('ACTIVE'),
  concludeFocusGroup: ofGroup('ACTIVE'),
  discontinueFocusGroup: ofGroup('ACTIVE'),
  addAreaForInquiry: async (world) => ({ focusGroup: world.meetings.focusGroup, title: `Area ${short()}` }),
  reviseCharter: async (world) => ({
    focusGroup: `bdy_${await world.focusGroup('ACTIVE')}`,
    scopeMarkdown: 'What is in, and what is not.',
    reviewersWanted: 3,
    reason: REASON,
  }),
  setAreaState: async (world) => ({ area: await world.area(), state: 'EXPLORED', reason: REASON }),
  'setAreaState (of the working group)': async (world) => ({
    area: await world.area(world.meetings.group.id),
    state: 'ANSWERED',
    reason: REASON,
  }),
  designateLead: async (world) => ({
    focusGroup: `bdy_${await world.focusGroup('ACTIVE')}`,
    seat: `sea_${world.meetings.group.seats[0]}`,
    member: `mem_${world.meetings.alternate.memberId}`,
  }),
  proposeFocusGroup: async (world) => ({
    workingGroup: `bdy_${world.meetings.group.id}`,
    name: `Group ${short()}`,
    slug: `group-${short()}`,
    symbolPrefix: `P${short().toUpperCase()}`,
    scopeMarkdown: 'What it is about.',
    reason: REASON,
    leads: [{ seat: `sea_${world.meetings.group.seats[0]}` }],
  }),
  requestParticipation: async (world, asker) => ({
    focusGroup: `bdy_${await world.focusGroup('ACTIVE')}`,
    party: `pty_${asker.partyId ?? world.meetings.stranger.partyId}`,
    statement: 'We would like to take part.',
  }),
  'reportImplementation (own party)': async (world, asker) => ({
    ...implemented(await world.put('commitment', ofList(world))),
    party: `pty_${asker.partyId ?? world.meetings.stranger.partyId}`,
  }),
  'reportImplementation (recorded)': async (world) => ({
    ...implemented(await world.put('commitment', ofList(world))),
    party: `pty_${world.meetings.stranger.partyId}`,
    evidence,
  }),
  'requestParticipation (recorded)': async (world) => ({
    focusGroup: `bdy_${await world.focusGroup('ACTIVE')}`,
    party: await world.party().then((id) => `pty_${id}`),
    statement: 'They would like to take part.',
    evidence,
  }),
  'withdrawParticipation (recorded)': async (world) => ({
    participation: `pcn_${await world.participation('PARTICIPATING')}`,
    reason: REASON,
    evidence,
  }),
  endorseParticipation: async (world) => ({
    participation: `pcn_${await world.participation('PARTICIPATING')}`,
    endorsedBy: 'PERMANENT_MISSION',
    evidence,
  }),
  ...groupActs,
  ...schedulingActs,
  decideParticipation: async (world) => ({
    participation: `pcn_${await world.participation('INTERESTED')}`,
    decision: 'PARTICIPATING',
    reason: REASON,
  }),
  withdrawParticipation: async (world) => ({
    participation: `pcn_${await world.participation('PARTICIPATING')}`,
    reason: REASON,
  }),
  draftFinding: async (world) => finding(world),
  postFinding: async (world) => finding(world),
  postDraftFinding: ofFinding('DRAFT', {}),
  reviseFinding: ofFinding('POSTED', { title: 'A better title', note: 'Clearer.' }),
  withdrawFinding: ofFinding('POSTED', { reason: REASON }),
  relateFinding: async (world) => ({
    ...{ finding: await world.finding('POSTED'), other: await world.finding('POSTED', 'GREEN') },
    as: 'RELATED',
  }),
  unrelateFinding: async (world) => {
    const [finding, other] = [await world.finding('POSTED'), await world.finding('POSTED', 'GREEN')];
    await world.put('finding_relation', {
      ...{ finding_id: finding.slice(4), other_id: other.slice(4), kind: 'RELATED', noted_at: new Date() },
    });
    return { finding, other };
  },
  attachFile: async (world, asker) => ({ finding: await world.finding('POSTED'), upload: await world.upload(asker) }),
  labelAttachment: async (world) => ({ attachment: await world.attachment(), label: 'AMBER_STRICT' }),
  removeAttachment: async (world) => ({ attachment: await world.attachment() }),
  'setChathamHouse (in)': ofFinding('POSTED', { applies: true }),
  'setChathamHouse (draft)': ofFinding('DRAFT', { applies: true }),
  markFindingRead: ofFinding('POSTED', { revision: 1 }, 'GREEN'),
  requestReview: async (world) => ({
    finding: await world.finding('POSTED'),
    reviewers: [`mem_${world.meetings.lead.memberId}`, `mem_${(await world.person()).memberId}`],
  }),
  submitReview: ofFinding('UNDER_REVIEW', { ...review }, 'GREEN'),
  'submitReview (on behalf of the lead)': async (world) => ({
    ...{ finding: await world.finding('UNDER_REVIEW'), ...review },
    onBehalfOf: { reviewer: `mem_${world.meetings.lead.memberId}`, evidence: { ...evidence, receivedAt: new Date() } },
  }),
  requestRevision: ofFinding('UNDER_REVIEW', { reason: REASON }),
  agreeFinding: ofFinding('UNDER_REVIEW', {}),
  transmitFinding: ofFinding('AGREED', {}),
  noteFinding: ofFinding('TRANSMITTED', {}),
  approveFinding: ofFinding('TRANSMITTED', {}),
  'setLabel (stricter)': ofFinding('POSTED', { label: 'AMBER_STRICT' }),
  'setLabel (laxer)': ofFinding('POSTED', { label: 'GREEN' }),
  confirmLabel: async (world) => ({ ...(await world.proposal('RELABEL')), label: 'CLEAR' }),
  declineLabel: async (world) => ({ finding: (await world.proposal('RELABEL')).finding, reason: REASON }),
  proposeRelease: ofFinding('NOTED', {}),
  confirmRelease: async (world) => world.proposal('RELEASE'),
  declineRelease: async (world) => ({ finding: (await world.proposal('RELEASE')).finding, reason: REASON }),
  'scheduleMeeting (committee)': async (world) => meeting(world.meetings.committee),
  'scheduleMeeting (focus group)': async (world) => meeting(world.meetings.focusGroup),
  'rescheduleMeeting (committee)': ofMeeting(moved),
  'rescheduleMeeting (focus group)': ofMeeting(moved, true),
  'postponeMeeting (committee)': ofMeeting({ reason: REASON }),
  'postponeMeeting (focus group)': ofMeeting({ reason: REASON }, true),
  'cancelMeeting (committee)': ofMeeting({ reason: REASON }),
  'cancelMeeting (focus group)': ofMeeting({ reason: REASON }, true),
  setAgenda: ofMeeting({ items: [{ title: 'An item', purpose: 'DECISION' }] }),
  'replyToMeeting (committee)': ofMeeting({ answer: 'ATTENDING' }),
  'replyToMeeting (focus group)': ofMeeting({ answer: 'ATTENDING' }, true),
  'replyToMeeting (on behalf of a seat)': async (world) => ({
    meeting: await world.meeting(),
    answer: 'REGRETS',
    onBehalfOf: { seat: `sea_${world.meetings.group.seats[2]}`, evidence },
  }),
  'openPoll (committee)': async (world) => ({ body: world.meetings.committee, ...poll }),
  'openPoll (focus group)': async (world) => ({ body: world.meetings.focusGroup, ...poll }),
  'answerPoll (committee)': ofPoll((slots) => ({ choices: choices(slots, 'YN') })),
  'answerPoll (focus group)': ofPoll((slots) => ({ choices: choices(slots, 'YN') }), true),
  'answerPoll (on behalf of a seat)': ofPoll((slots, { meetings }) => ({
    choices: choices(slots, '?N'),
    onBehalfOf: { seat: `sea_${meetings.group.seats[2]}`, evidence },
  })),
  'closePoll (committee)': ofPoll((slots) => ({ slot: slots[0], mode: 'VIRTUAL' })),
  'closePoll (focus group)': ofPoll((slots) => ({ slot: slots[0], mode: 'VIRTUAL' }), true),
  'extendPoll (committee)': ofPoll(() => ({ reason: REASON, deadline: LATER })),
  'extendPoll (focus group)': ofPoll(() => ({ reason: REASON, deadline: LATER }), true),
  'cancelPoll (committee)': ofPoll(() => ({ reason: REASON })),
  'cancelPoll (focus group)': ofPoll(() => ({ reason: REASON }), true),
  ...proceedingsActs,
  ...agendaActs,
  ...minutesActs,
  ...termsActs,
  ...procedureActs,
  ...amendingActs,
  ...discussionActs,
  createUpload: async () => ({ fileName: 'a.pdf', size: 10, noClassifiedInformation: true }),
  'issuePaper (committee)': async (world, asker) => paper(world.meetings.committee, await world.upload(asker)),
  'issuePaper (focus group)': async (world, asker) => paper(world.meetings.focusGroup, await world.upload(asker)),
  withdrawPaper: async (world) => ({ paper: await world.paper(), reason: REASON }),
  admitObserver: async (world) => chaired(world),
  designateChair: async (world) => chaired(world),
  appointSecretary: async (world) => ({
    body: `bdy_${world.meetings.group.id}`,
    member: `mem_${(await world.person()).memberId}`,
    from: day(0),
  }),
  endChair: row('chr', 'chair', async (world) => ({ party_id: await world.party() })),
  endObserver: row('obs', 'observer', async (world) => ({ party_id: await world.party() })),
  endSecretary: row('sec', 'secretary', async (world) => ({ member_id: (await world.person()).memberId })),
  appointToSeat: async (world) => ({
    seat: `sea_${await world.seat()}`,
    party: `pty_${await world.party()}`,
    from: day(0),
  }),
  vacateSeat: async (world) => ({ seat: `sea_${(await world.heldSeat()).seat}`, on: day(1), reason: REASON }),
  nameDelegate: async (world) => {
    const { seat, party } = await world.heldSeat();
    const member = await makePerson(world.app, { partyId: party });
    return { seat: `sea_${seat}`, member: `mem_${member.memberId}`, capacity: 'HEAD_OF_DELEGATION', from: day(0) };
  },
  endDelegation: async (world) => ({ delegate: `dlg_${await world.delegate()}`, on: day(1) }),
  inviteMember: async (world) => ({
    email: `${short()}@example.org`,
    name: 'Somebody new',
    party: `pty_${await world.party()}`,
    position: '',
    language: 'en',
  }),
  importMembers: async () => ({
    content: Buffer.from(`email,name,party\n${short()}@example.org,Somebody,Test organisation\n`).toString('base64'),
    format: 'CSV',
    dryRun: true,
    invite: false,
  }),
  changeRepresentation: async (world) => ({
    member: `mem_${(await world.person()).memberId}`,
    party: `pty_${await world.party()}`,
    position: '',
    from: day(1),
  }),
  'endMembership (of another)': async (world) => ({
    member: `mem_${(await world.person()).memberId}`,
    reason: REASON,
  }),
  closeEnquiry: async (world) => ({ enquiry: await world.enquiry() }),
  recordParty: async () => ({
    kind: 'ORGANISATION',
    name: `Organisation ${short()}`,
    slug: `organisation-${short()}`,
    iaeaMembership: 'UNKNOWN',
    timeZones: ['Europe/Vienna'],
  }),
  recordTermsOfReference: async (world) => ({
    body: world.meetings.committee,
    number: short(),
    title: 'Terms of reference',
    adoptedOn: '2020-01-01',
    adoptedBy: 'The committee',
    inForceFrom: nextDay(),
    source: 'Minutes of the committee',
    textKnown: true,
    clauses: [{ number: '1', heading: 'Aim', bodyMarkdown: 'A clause.' }],
    provisions: [],
  }),
  updateMailPreferences: async () => ({ declined: ['FINDINGS'] }),
  updateProfile: async () => ({ language: 'fr' }),
  requestSignInCode: async () => ({ email: `${short()}@example.org` }),
  signIn: async (world) => {
    const { email, accountId } = await makePerson(world.app);
    const request = randomUUID();
    await world.put('sign_in_request', {
      id: request,
      email,
      account_id: accountId,
      code_hash: await hashCode('12345678', request),
      expires_at: new Date(Date.now() + 60_000),
    });
    return { email, code: '12345678', acceptsUndertaking: true };
  },
  signOutEverywhere: async () => ({ revokeTokens: false }),
  createAccessToken: async () => ({ name: 'A program', scopes: ['READ'], labelCeiling: 'GREEN', expiresInDays: 30 }),
  revokeAccessToken: async (world, { accountId }) => ({
    id: `tok_${await world.put('access_token', {
      account_id: accountId ?? world.meetings.stranger.accountId,
      name: 'to revoke',
      secret_hash: randomUUID(),
      scopes: ['read'],
      label_ceiling: 'GREEN',
      expires_at: '2999-01-01',
    })}`,
  }),
  createFeed: async (world) => ({ body: world.meetings.committee }),
  importFindings: async (world, asker) => ({
    ...{ body: world.meetings.focusGroup, dryRun: true },
    // One that has not come in: whoever may import is told so.
    upload: `upl_${await world.put('upload', {
      ...{ account_id: asker.accountId ?? world.meetings.stranger.accountId, secret_hash: randomUUID() },
      ...{ expires_at: new Date(), file_name: 'a.csv', content_type: 'text/csv', size_bytes: 1 },
    })}`,
  }),
  importParticipations: async (world, asker) => ({
    ...{ focusGroup: world.meetings.focusGroup, evidence, dryRun: true },
    upload: `upl_${await world.put('upload', {
      ...{ account_id: asker.accountId ?? world.meetings.stranger.accountId, secret_hash: randomUUID() },
      ...{ expires_at: new Date(), file_name: 'a.csv', content_type: 'text/csv', size_bytes: 1 },
    })}`,
  }),
  writeBookNote: async (world) => ({ meeting: await world.meeting(), text: 'Ask why.' }),
  changeBookNote: async (world, { accountId }) => ({ bookNote: await world.bookNote(accountId), text: 'Ask why not.' }),
  deleteBookNote: async (world, { accountId }) => ({ bookNote: await world.bookNote(accountId) }),
  startExport: async () => ({ format: 'CSV' }),
  cancelExport: async (world, { accountId }) => ({
    export: `exp_${await world.put('finding_export', {
      ...{ account_id: accountId ?? world.meetings.stranger.accountId, label_ceiling: 'AMBER', format: 'CSV' },
      ...{ language: 'en', asked: '{}', total: 0, requested_at: '2026-01-01T08:00:00Z' },
    })}`,
  }),
  revokeFeed: async (world, { accountId }) => ({
    id: `fed_${await world.put('calendar_feed', {
      account_id: accountId ?? world.meetings.stranger.accountId,
      secret_hash: randomUUID(),
    })}`,
  }),
  endSession: async (world, { accountId }) => {
    const account = accountId ?? world.meetings.stranger.accountId;
    await makeSession(world.app, account);
    const [session] = await world.app.sql<{ id: string }>(
      'select id from session where account_id = $1 order by created_at desc limit 1',
      [account],
    );
    return { id: `ses_${session?.id}` };
  },
  inviteAccount: async () => ({ email: `${randomUUID().slice(0, 8)}.invited@example.org` }),
  suspendAccount: async (world) => ({ id: `acc_${(await makePerson(world.app)).accountId}`, reason: REASON }),
  restoreAccount: async (world) => {
    const { accountId } = await makePerson(world.app);
    await world.app.sql(`update account set state = 'SUSPENDED' where id = $1`, [accountId]);
    return { id: `acc_${accountId}` };
  },
  grantOffice: async (world) => ({ id: `acc_${(await makePerson(world.app)).accountId}`, office: 'AUDITOR' }),
  endOffice: async (world) => ({ id: `acc_${(await makeOfficer(world.app, 'AUDITOR')).accountId}`, office: 'AUDITOR' }),
};

/** Each version of terms is in force from a later day than the one before it. */
let days = 10;
const nextDay = (): string => day((days += 1));
