/** The table in which the things of a type are. */
export const TABLES: Readonly<Record<string, string>> = {
  SourceDocument: 'source_document',
  Party: 'party',
  PartyName: 'party_naming',
  Member: 'member',
  Representation: 'representation',
  Body: 'body',
  Chair: 'chair',
  Observer: 'observer',
  Secretary: 'secretary',
  Seat: 'seat',
  SeatTerm: 'seat_term',
  Delegate: 'delegate',
  Subscriber: 'subscription',
  RegisterProcedure: 'register_procedure',
  Enquiry: 'enquiry',
  Meeting: 'meeting',
  AgendaItem: 'agenda_item',
  MeetingChange: 'meeting_change',
  Reply: 'reply',
  Poll: 'poll',
  PollSlot: 'poll_slot',
  PollAnswer: 'poll_answer',
  SlotChoice: 'poll_choice',
  Lead: 'lead',
  Participation: 'participation',
  Participant: 'participant',
  BodyStateChange: 'body_state_change',
  Finding: 'finding',
  FindingRevision: 'finding_revision',
  AreaForInquiry: 'area_for_inquiry',
  TrailEntry: 'event',
  TermsVersion: 'terms_version',
  Clause: 'clause',
  Account: 'account',
  Session: 'session',
  AccessToken: 'access_token',
};

/** Types that global ids name, by the start of the id. */
export const PREFIXES: Readonly<Record<string, string>> = {
  pty: 'Party',
  mem: 'Member',
  bdy: 'Body',
  chr: 'Chair',
  obs: 'Observer',
  sec: 'Secretary',
  sea: 'Seat',
  dlg: 'Delegate',
  sub: 'Subscriber',
  enq: 'Enquiry',
  mtg: 'Meeting',
  rpl: 'Reply',
  pol: 'Poll',
  pls: 'PollSlot',
  pla: 'PollAnswer',
  led: 'Lead',
  pcn: 'Participation',
  fnd: 'Finding',
  afi: 'AreaForInquiry',
  evt: 'TrailEntry',
  tor: 'TermsVersion',
  cls: 'Clause',
  acc: 'Account',
  ses: 'Session',
  tok: 'AccessToken',
};

/**
 * What resolvers compute and the engine does not read: each has tests of its own. Cursors are opaque; pages are walked
 * in a test of their own.
 */
export const NOT_ASKED: ReadonlySet<string> = new Set([
  'Body.viewerCan',
  'Body.descriptionHtml',
  'Body.scopeHtml',
  'Clause.bodyHtml',
  'Party.viewerCan',
  'Member.viewerCan',
  'Finding.bodyHtml',
  'Meeting.venueTime',
  'PollSlot.venueTime',
  'SlotLocalTime.local',
  'SlotLocalTime.isNight',
  'LocalTime.local',
  'LocalTime.weekday',
  'LocalTime.isNight',
  'LocalTime.isOutsideWorkingHours',
]);

/** The global id of a row; the bare UUID where the type has no ids of its own. */
export function globalId(type: string, id: unknown): string {
  const prefix = Object.keys(PREFIXES).find((one) => PREFIXES[one] === type);
  return prefix === undefined ? String(id) : `${prefix}_${String(id)}`;
}
