import { isExpert, insideOrDecides, steersGroup } from './expert-sight.js';
import { hiddenNames } from './attribution.js';
import { handlingSights } from './handling-sights.js';
import { label, upTo } from './labels.js';
import { decides, requested } from './participation-sight.js';
import { focalPoint, focalPointEvidence, member, memberAddress } from './people-sight.js';
import { seatHidden, seatSights } from './seat-sights.js';
import { keepsPapers, paper } from './paper-sight.js';
import { holdsOn, type Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

type Sight = (row: Row, viewer: Viewer, world: World) => boolean;

const everybody: Sight = () => true;

const body: Sight = (row, viewer) => row['state'] !== 'PROPOSED' || viewer.community(row['working_group_id']);

const withBody: Sight = (row, viewer, world) => {
  const there = world.byId('body', row['body_id']);
  return there !== undefined && body(there, viewer, world);
};

const isSelf: Sight = (row, viewer) => viewer.memberId !== null && row['member_id'] === viewer.memberId;

/** The community of the working group, and the person. */
const communityOf = (row: Row, viewer: Viewer, world: World, bodyId: unknown): boolean =>
  isSelf(row, viewer, world) || viewer.community(world.byId('body', bodyId)?.['working_group_id']);

const meeting: Sight = (row, viewer, world) =>
  (row['public'] === true &&
    row['label'] === 'CLEAR' &&
    world.byId('body', row['body_id'])?.['state'] !== 'PROPOSED') ||
  label(row, viewer, world);

const inCommunity: Sight = (row, viewer, world) =>
  viewer.community(world.byId('body', row['body_id'])?.['working_group_id']);

const reasons: Sight = (...of) => insideOrDecides(...of) || requested(...of);

/** Up to AMBER the committee reads what lies before it. */
const committeeReads: Sight = (row, viewer) =>
  row['label'] === 'AMBER' && upTo(viewer, 'AMBER') && viewer.inside(row['transmitted_to']);

/** An expert reads the one finding to which they were invited, up to AMBER. */
const expertReads: Sight = (row, viewer) =>
  row['label'] !== 'AMBER_STRICT' && upTo(viewer, row['label']) && viewer.expertOn(row['id']);
const outsideReads: Sight = (...of) => committeeReads(...of) || expertReads(...of);

/** A draft is for its author and for those who keep the group; a withdrawn finding for the group. */
const finding: Sight = (row, viewer, world) => {
  const inside = upTo(viewer, row['label']) && viewer.inside(row['body_id']);
  if (row['state'] === 'WITHDRAWN') return inside;
  if (row['state'] !== 'DRAFT') return label(row, viewer, world) || outsideReads(row, viewer, world);
  const keeps = viewer.is('LEAD', row['body_id']) || viewer.is('SECRETARY', row['body_id']);
  return inside && (keeps || row['author_id'] === viewer.memberId);
};

/** How a finding is worked on: for its group, for who is asked to review it, and for the committee before which it lies. */
const findingWork: Sight = (row, viewer, world) => {
  const of = world.byId('finding', row['finding_id']) as Row;
  const asked = world
    .having('finding_reviewer', 'finding_id', of['id'])
    .some((one) => one['released_at'] === null && one['member_id'] === viewer.memberId);
  return viewer.inside(of['body_id']) || viewer.inside(of['transmitted_to']) || asked;
};

/** Leads and secretaries of a group, co-chairs and secretaries of a committee. */
export const keepsDiscussion: Sight = (row, viewer) =>
  ['LEAD', 'SECRETARY', 'CO_CHAIR'].some((role) => viewer.is(role, row['body_id']));

/** Whoever recorded it, and of what was recorded on behalf of a party its people. */
export const isOwnComment: Sight = (row, viewer, world) => {
  if (viewer.memberId === null) return false;
  const speaks = (one: Row): boolean => one['party_id'] === row['party_id'] && holdsOn(one['valid'], world.today);
  const theirs = world.having('representation', 'member_id', viewer.memberId).some(speaks);
  return row['recorded_by'] === viewer.memberId || (row['on_behalf'] === true && theirs);
};

const commentWords: Sight = (row, viewer, world) =>
  row['withdrawn_at'] === null || isOwnComment(row, viewer, world) || keepsDiscussion(row, viewer, world);

/** What the party chose, where what it is about is seen; for its own people in any case. */
const implementationReport: Sight = (row, viewer, world) => {
  const about = world.byId('finding', row['finding_id']);
  if (row['finding_id'] !== null && !(about && finding(about, viewer, world))) return false;
  const own = viewer.memberId === null ? [] : world.having('representation', 'member_id', viewer.memberId);
  const steering = world
    .having('body', 'working_group_id', row['working_group_id'])
    .some((one) => one['kind'] === 'STEERING_COMMITTEE' && viewer.inside(one['id']));
  const chosen = String(row['visibility']);
  return (
    chosen === 'PUBLIC' ||
    (chosen === 'WORKING_GROUP' && (steering || viewer.community(row['working_group_id']))) ||
    (chosen === 'COMMITTEE' && steering) ||
    own.some((one) => one['party_id'] === row['party_id'] && holdsOn(one['valid'], world.today))
  );
};

/** Up to AMBER: inside the body that decides, and of a working group its committee. */
const insideDecidingBody: Sight = (row, viewer, world) =>
  upTo(viewer, 'AMBER') &&
  (viewer.inside(row['body_id']) ||
    world
      .having('body', 'working_group_id', row['body_id'])
      .some((own) => own['kind'] === 'STEERING_COMMITTEE' && viewer.inside(own['id'])));

/** What was adopted is for whoever sees the body; drafts are for those who work on them. */
const terms: Sight = (row, viewer, world) =>
  ['ADOPTED', 'SUPERSEDED'].includes(String(row['state']))
    ? withBody(row, viewer, world)
    : insideDecidingBody(row, viewer, world);
const termsOf = (clause: Row, world: World): Row => world.byId('terms_version', clause['terms_version_id']) as Row;
const clauseDrafters: Sight = (row, viewer, world) => insideDecidingBody(termsOf(row, world), viewer, world);

/** One's own, and only in a session of one's own. */
const ownInSession: Sight = (row, viewer) => viewer.sessionId !== null && row['account_id'] === viewer.accountId;

/** Joining links and replies: for those in the body, and of a working group's meeting for those in any of its bodies. */
export const insideOfMeeting: Sight = (row, viewer, world) =>
  upTo(viewer, 'AMBER') &&
  (viewer.inside(row['body_id']) ||
    world.having('body', 'working_group_id', row['body_id']).some((own) => viewer.inside(own['id'])));

/** Polls are for those inside the body, by their label. */
const poll: Sight = (row, viewer, world) => insideOfMeeting(row, viewer, world) && label(row, viewer, world);
const withPoll: Sight = (row, ...of) => poll(of[1].byId('poll', row['poll_id']) as Row, ...of);
const meetingOf = (row: Row, world: World): Row => world.byId('meeting', row['meeting_id']) as Row;

/** What is recorded of a meeting: for those inside the body, by the meeting's label. */
const record: Sight = (row, viewer, world) => {
  const about = meetingOf(row, world);
  return insideOfMeeting(about, viewer, world) && meeting(about, viewer, world);
};

/** Those who keep the record of a body. */
export const keeps: Sight = (row, viewer) =>
  ['CO_CHAIR', 'SECRETARY', 'LEAD'].some((role) => viewer.is(role, row['body_id']));

/** Whether an action is asked of the viewer: by name, of their seat, party, or a body that they keep. */
export const isMine: Sight = (row, viewer, world) => {
  if (viewer.memberId === null) return false;
  const now = (table: string, column: string, owner: string): boolean =>
    row[owner] !== null &&
    world
      .having(table, column, row[owner])
      .some((one) => one['member_id'] === viewer.memberId && holdsOn(one['valid'], world.today));
  return (
    row['owner_member_id'] === viewer.memberId ||
    (now('delegate', 'seat_id', 'owner_seat_id') && world.termOf(row['owner_seat_id'], world.today) !== undefined) ||
    now('representation', 'party_id', 'owner_party_id') ||
    (row['owner_body_id'] !== null && keeps({ body_id: row['owner_body_id'] }, viewer, world))
  );
};

/** Those who keep the record of the body, inside it by the meeting's label, while its agenda can be set. */
const preparesAgenda: Sight = (row, viewer, world) =>
  upTo(viewer, row['label']) &&
  viewer.inside(row['body_id']) &&
  keeps(row, viewer, world) &&
  !['HELD', 'CANCELLED'].includes(String(row['state'])) &&
  world.byId('agenda', row['id'])?.['state'] !== 'ADOPTED';

/** The record of a meeting, and up to AMBER what is asked of oneself. */
const action: Sight = (row, viewer, world) =>
  record(row, viewer, world) ||
  (meetingOf(row, world)['label'] !== 'AMBER_STRICT' && upTo(viewer, 'AMBER') && isMine(row, viewer, world));

/** By its own label, and that of the meeting that it is about. */
const byLabels: Sight = (row, viewer, world) =>
  label(row, viewer, world) && meeting(meetingOf(row, world), viewer, world);

const keepsMinutes: Sight = (row, viewer, world) => insideOfMeeting(row, viewer, world) && keeps(row, viewer, world);

/** Drafts are for those who keep the record; what is circulated for the body; adopted, for whoever sees the meeting. */
const minutes: Sight = (row, viewer, world) => {
  if (!byLabels(row, viewer, world)) return false;
  if (row['state'] === 'ADOPTED') return true;
  return row['state'] === 'DRAFT' ? keepsMinutes(row, viewer, world) : insideOfMeeting(row, viewer, world);
};
const minutesOf = (row: Row, world: World): Row => world.byId('minutes', row['minutes_id']) as Row;

/** Of minutes the circulation that stands is for whoever sees them. */
const procedure: Sight = (row, viewer, world) => {
  if (row['subject_type'] === 'Finding') {
    const put = world.byId('finding', row['subject_id']) as Row;
    return upTo(viewer, put['label']) && viewer.inside(put['body_id']);
  }
  if (row['subject_type'] !== 'Minutes') return insideDecidingBody(row, viewer, world);
  const held = world.byId('minutes', row['subject_id']) as Row;
  const stands = held['procedure_id'] === row['id'] && held['state'] !== 'DRAFT';
  return minutes(held, viewer, world) && (stands || insideOfMeeting(held, viewer, world));
};
const withProcedure: Sight = (row, viewer, world) =>
  procedure(world.byId('procedure', row['procedure_id']) as Row, viewer, world);
const decision: Sight = (row, viewer, world) =>
  row['meeting_id'] === null ? insideDecidingBody(row, viewer, world) : record(row, viewer, world);

const passage: Sight = (row, viewer, world) =>
  row['removed_at'] === null && minutes(minutesOf(row, world), viewer, world);

const area: Sight = (row, viewer, world) => {
  const asking = world.byId('body', row['body_id']) as Row;
  return asking['kind'] === 'WORKING_GROUP' || viewer.community(asking['working_group_id']);
};

const PUBLIC = ['SourceDocument', 'Party', 'PartyName', 'Subscriber', 'RegisterProcedure'];
const SIGHT: Readonly<Record<string, Sight>> = {
  ...Object.fromEntries(PUBLIC.map((type) => [type, everybody])),
  Enquiry: (row, viewer) => viewer.is('SECRETARY', row['body_id']),
  Representation: everybody,
  SeatTerm: everybody,
  ...seatSights,
  AgendaItem: (row, viewer, world) => meeting(meetingOf(row, world), viewer, world),
  AgendaChange: record,
  ItemProposal: record,
  Presiding: record,
  Attendance: record,
  QuorumCheck: record,
  Reopening: record,
  Interest: record,
  Note: (row, viewer, world) => record(row, viewer, world) && keeps(meetingOf(row, world), viewer, world),
  NoteRevision: everybody,
  Decision: decision,
  DecisionChallenge: (row, viewer, world) => decision(world.byId('decision', row['decision_id']) as Row, viewer, world),
  DecisionSettingAside: (row, viewer, world) =>
    decision(world.byId('decision', row['decision_id']) as Row, viewer, world),
  DecisionPosition: everybody,
  DecisionStatement: everybody,
  DecisionConfirmation: everybody,
  Action: action,
  MeetingChange: everybody,
  Body: body,
  Meeting: meeting,
  Poll: poll,
  PollSlot: withPoll,
  PollAnswer: withPoll,
  SlotChoice: everybody,
  Reply: record,
  Paper: paper,
  Minutes: minutes,
  MinutesPassage: passage,
  MinutesWording: (row, viewer, world) => {
    const held = minutesOf(world.byId('minutes_passage', row['passage_id']) as Row, world);
    return minutes(held, viewer, world) && keepsMinutes(held, viewer, world);
  },
  MinutesCorrection: (row, viewer, world) => {
    const held = minutesOf(row, world);
    return minutes(held, viewer, world) && insideOfMeeting(held, viewer, world);
  },
  MinutesAdoption: (row, viewer, world) =>
    row['left_over'] === 0 || insideOfMeeting(minutesOf(row, world), viewer, world),
  MinutesCorrigendum: everybody,
  ChairSummary: byLabels,
  Procedure: procedure,
  ProcedureSeat: everybody,
  ProcedureAnswer: withProcedure,
  ProcedureInterest: withProcedure,
  ProcedureStatement: withProcedure,
  ProcedureExtension: withProcedure,
  ProcedureSuspension: withProcedure,
  ProcedureRequest: withProcedure,
  Chair: withBody,
  Lead: withBody,
  Participant: everybody,
  ParticipationEndorsement: (row, viewer, world) => {
    const part = world.byId('participation', row['participation_id']) as Row;
    return decides(part, viewer, world) || requested(part, viewer, world);
  },
  Expert: (row, viewer, world) => {
    const about = world.byId('finding', row['finding_id']);
    return isExpert(row, viewer) || (insideOrDecides(row, viewer, world) && (!about || finding(about, viewer, world)));
  },
  QuietGroup: steersGroup,
  Milestone: inCommunity,
  BodyStateChange: inCommunity,
  CharterVersion: inCommunity,
  Participation: (row, viewer, world) =>
    (['PARTICIPATING', 'OBSERVING', 'WITHDRAWN'].includes(String(row['state'])) && inCommunity(row, viewer, world)) ||
    requested(row, viewer, world) ||
    decides(row, viewer, world),
  Finding: finding,
  // A wording keeps the label under which it was written; those outside the group read the one that lies before them.
  FindingRevision: (row, viewer, world) => {
    const of = world.byId('finding', row['finding_id']) as Row;
    const isPresent = row['number'] === of['revision'] && row['label'] === of['label'];
    return (
      label({ label: row['label'], body_id: of['body_id'] }, viewer, world) ||
      (isPresent && outsideReads(of, viewer, world))
    );
  },
  ...Object.fromEntries(['FindingStep', 'FindingReview', 'FindingReviewer'].map((type) => [type, findingWork])),
  ...handlingSights,
  FindingAttachment: (row, viewer, world) => {
    const of = world.byId('finding', row['finding_id']) as Row;
    const own = { ...of, label: row['own_label'] };
    const allowed = own.label === null || label(own, viewer, world) || outsideReads(own, viewer, world);
    return row['removed_at'] === null && finding(of, viewer, world) && allowed;
  },
  ImplementationReport: implementationReport,
  ...Object.fromEntries(['FindingEvidence', 'ReleasedEvidence', 'Commitment'].map((type) => [type, everybody])),
  AreaForInquiry: area,
  // What it is about, its own label, and that of the comment that begins the thread.
  Comment: (row, viewer, world) => {
    const first = world.byId('discussion_comment', row['in_reply_to']);
    const about = world.byId('finding', row['finding_id']);
    const asked = world.byId('area_for_inquiry', row['area_id']);
    return (
      label(row, viewer, world) &&
      (!first || label(first, viewer, world)) &&
      (!about || finding(about, viewer, world)) &&
      (!asked || area(asked, viewer, world))
    );
  },
  CommentWording: (row, viewer, world) =>
    commentWords(world.byId('discussion_comment', row['comment_id']) as Row, viewer, world),
  AreaStateChange: (row, viewer, world) =>
    communityOf(row, viewer, world, world.byId('area_for_inquiry', row['area_id'])?.['body_id']),
  TrailEntry: (_, viewer) => viewer.auditor,
  TermsVersion: terms,
  Clause: (row, viewer, world) =>
    terms(termsOf(row, world), viewer, world) && (row['removed_at'] === null || clauseDrafters(row, viewer, world)),
  ClauseWording: (row, viewer, world) => clauseDrafters(world.byId('clause', row['clause_id']) as Row, viewer, world),
  ClauseComment: (row, viewer, world) => clauseDrafters(world.byId('clause', row['clause_id']) as Row, viewer, world),
  Amendment: clauseDrafters,
  Waiver: (row, viewer, world) => {
    if (row['subject_type'] === 'Procedure') {
      const about = world.byId('procedure', row['subject_id']);
      return about !== undefined && procedure(about, viewer, world);
    }
    const table = { Meeting: 'meeting', Minutes: 'minutes', Seat: 'seat' }[String(row['subject_type'])];
    const about = table && world.byId(table, row['subject_id']);
    return Boolean(about) && insideOfMeeting(about as Row, viewer, world);
  },
  Account: (row, viewer) => viewer.administrator || row['id'] === viewer.accountId,
  AccessToken: ownInSession,
  Feed: ownInSession,
  BookNote: (row, viewer, world) => {
    const on = row['paper_id'] === null ? undefined : (world.byId('paper', row['paper_id']) as Row);
    const own = viewer.accountId !== null && row['account_id'] === viewer.accountId;
    return own && meeting(meetingOf(row, world), viewer, world) && (!on || paper(on, viewer, world));
  },
  Export: (row, viewer) => row['account_id'] === viewer.accountId && upTo(viewer, row['label_ceiling']),
  Session: (row, viewer, world) =>
    ownInSession(row, viewer, world) && row['ended_at'] === null && Date.parse(String(row['expires_at'])) > Date.now(),
  Observer: withBody,
  Seat: withBody,
  Member: member,
  FocalPoint: focalPoint,
  Secretary: (row, viewer, world) => communityOf(row, viewer, world, row['body_id']),
  Delegate: (row, viewer, world) => communityOf(row, viewer, world, world.byId('seat', row['seat_id'])?.['body_id']),
};

/** Whether the viewer may see a row of a type. */
export function maySee(type: string, row: Row, viewer: Viewer, world: World): boolean {
  const sight = SIGHT[type];
  if (!sight) throw new Error(`The oracle does not know who may see a ${type}.`);
  const sees = sight(row, viewer, world);
  if (!sees) viewer.withheld?.add(type);
  return sees;
}

/** Whether `withheld` tells what a rule of a type, or of a field, keeps from a viewer; others are in a field's function. */
export const isNoted = (name: string): boolean => name in HIDDEN || (SIGHT[name] ?? everybody) !== everybody;

/** Fields that not everybody sees who sees the row. */
export const HIDDEN: Readonly<Record<string, Sight>> = {
  ...hiddenNames,
  'Comment.textMarkdown': commentWords,
  ...seatHidden,
  'Body.viewerDiscussionMail': (row, viewer) => viewer.community(row['working_group_id']),
  'Body.scopeMarkdown': (row, viewer) => viewer.community(row['working_group_id']),
  'Participation.statement': reasons,
  'Participation.reason': reasons,
  'Participation.evidence': (row, viewer, world) => decides(row, viewer, world) || requested(row, viewer, world),
  'FocalPoint.evidence': focalPointEvidence,
  'FocalPoint.endedReason': focalPointEvidence,
  'Meeting.joiningLink': insideOfMeeting,
  'Meeting.passcode': insideOfMeeting,
  'Paper.notOpenedBy': keepsPapers,
  'Meeting.itemsToCarryOver': preparesAgenda,
  'AgendaItem.course': (row, viewer, world) => insideOfMeeting(meetingOf(row, world), viewer, world),
  'AgendaItem.courseReason': (row, viewer, world) => insideOfMeeting(meetingOf(row, world), viewer, world),
  'Minutes.circulations': insideOfMeeting,
  'Minutes.composedAt': keepsMinutes,
  'Minutes.recordsChanged': keepsMinutes,
  'MinutesPassage.offeredMarkdown': (row, viewer, world) => keepsMinutes(minutesOf(row, world), viewer, world),
  'Member.declinedMails': (row, viewer) => row['id'] === viewer.memberId,
  'Member.meetingReminders': (row, viewer) => row['id'] === viewer.memberId,
  'Member.mailRhythm': (row, viewer) => row['id'] === viewer.memberId,
  'Member.email': memberAddress,
};
