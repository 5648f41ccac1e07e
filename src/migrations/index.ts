import { BookNotes1764000000975 } from './1764000000975-book-notes.js';
import { ChathamHouse1764000000912 } from './1764000000912-chatham-house.js';
import { FindingOpenings1764000000911 } from './1764000000911-finding-openings.js';
import { FindingAttachments1764000000910 } from './1764000000910-finding-attachments.js';
import { Kernel1764000000001 } from './1764000000001-kernel.js';
import { Identity1764000000002 } from './1764000000002-identity.js';
import { Members1764000000003 } from './1764000000003-members.js';
import { Bodies1764000000004 } from './1764000000004-bodies.js';
import { TermsOfReference1764000000005 } from './1764000000005-terms-of-reference.js';
import { FocusGroups1764000000006 } from './1764000000006-focus-groups.js';
import { Findings1764000000007 } from './1764000000007-findings.js';
import { Meetings1764000000008 } from './1764000000008-meetings.js';
import { Register1764000000009 } from './1764000000009-register.js';
import { Standing1764000000010 } from './1764000000010-standing.js';
import { SignIn1764000000020 } from './1764000000020-sign-in.js';
import { AdoptedText1764000000030 } from './1764000000030-adopted-text.js';
import { WithdrawnFindings1764000000040 } from './1764000000040-withdrawn-findings.js';
import { MeetingOrder1764000000050 } from './1764000000050-meeting-order.js';
import { ChangesOfUnknownDay1764000000060 } from './1764000000060-changes-of-unknown-day.js';
import { DeclinedMails1764000000071 } from './1764000000071-declined-mails.js';
import { ReplyLinks1764000000210 } from './1764000000210-reply-links.js';
import { RegisterProcedure1764000000220 } from './1764000000220-register-procedure.js';
import { Enquiries1764000000230 } from './1764000000230-enquiries.js';
import { PartyNames1764000000240 } from './1764000000240-party-names.js';
import { Polls1764000000310 } from './1764000000310-polls.js';
import { Proceedings1764000000330 } from './1764000000330-proceedings.js';
import { Decisions1764000000340 } from './1764000000340-decisions.js';
import { CalendarFeeds1764000000350 } from './1764000000350-calendar-feeds.js';
import { Papers1764000000430 } from './1764000000430-papers.js';
import { Procedures1764000000500 } from './1764000000500-procedures.js';
import { Minutes1764000000510 } from './1764000000510-minutes.js';
import { MailPreferences1764000000620 } from './1764000000620-mail-preferences.js';
import { PollExtensions1764000000621 } from './1764000000621-poll-extensions.js';
import { Agendas1764000000640 } from './1764000000640-agendas.js';
import { SessionCorrections1764000000660 } from './1764000000660-session-corrections.js';
import { DraftsOfTerms1764000000730 } from './1764000000730-drafts-of-terms.js';
import { AdoptionOfTerms1764000000731 } from './1764000000731-adoption-of-terms.js';
import { WrittenProcedures1764000000700 } from './1764000000700-written-procedures.js';
import { DecisionsByProcedure1764000000701 } from './1764000000701-decisions-by-procedure.js';
import { CountingAnswers1764000000702 } from './1764000000702-counting-answers.js';
import { Amendments1764000000761 } from './1764000000761-amendments.js';
import { Provisions1764000000760 } from './1764000000760-provisions.js';
import { ProcedureMail1764000000790 } from './1764000000790-procedure-mail.js';
import { JointActs1764000000820 } from './1764000000820-joint-acts.js';
import { HoldingOver1764000000830 } from './1764000000830-holding-over.js';
import { CadenceReminders1764000000831 } from './1764000000831-cadence-reminders.js';
import { ProcedureInterests1764000000832 } from './1764000000832-procedure-interests.js';
import { Majorities1764000000840 } from './1764000000840-majorities.js';
import { SearchWords1764000000860 } from './1764000000860-search-words.js';
import { SearchQueries1764000000861 } from './1764000000861-search-queries.js';
import { SearchEntries1764000000862 } from './1764000000862-search-entries.js';
import { SearchAccents1764000000863 } from './1764000000863-search-accents.js';
import { SearchSnippets1764000000864 } from './1764000000864-search-snippets.js';
import { FindingsWorkflow1764000000850 } from './1764000000850-findings-workflow.js';
import { Handling1764000000880 } from './1764000000880-handling.js';
import { HandlingOfAllWords1764000000881 } from './1764000000881-handling-of-all-words.js';
import { Implementation1764000000890 } from './1764000000890-implementation.js';
import { Discussions1764000000870 } from './1764000000870-discussions.js';
import { DiscussionMail1764000000871 } from './1764000000871-discussion-mail.js';
import { Charters1764000000900 } from './1764000000900-charters.js';
import { SearchComments1764000000879 } from './1764000000879-search-comments.js';
import { FindingParts1764000000851 } from './1764000000851-finding-parts.js';
import { FindingDecisions1764000000852 } from './1764000000852-finding-decisions.js';
import { PartiesThatWrite1764000000901 } from './1764000000901-parties-that-write.js';
import { ReleasedEvidence1764000000920 } from './1764000000920-released-evidence.js';
import { Exports1764000000930 } from './1764000000930-exports.js';
import { FindingParty1764000000931 } from './1764000000931-finding-party.js';
import { Experts1764000000940 } from './1764000000940-experts.js';
import { LeadsThatLeft1764000000941 } from './1764000000941-leads-that-left.js';
import { QuietGroups1764000000942 } from './1764000000942-quiet-groups.js';
import { Milestones1764000000943 } from './1764000000943-milestones.js';
import { SearchSummaries1764000000950 } from './1764000000950-search-summaries.js';
import { Changes1764000000970 } from './1764000000970-changes.js';
import { NotesOpen1764000000971 } from './1764000000971-notes-open.js';
import { FocalPoints1764000000951 } from './1764000000951-focal-points.js';
import { PlansInWords1764000000962 } from './1764000000962-plans-in-words.js';
import { SymposiumCadence1764000000980 } from './1764000000980-symposium-cadence.js';
import { MeetingPlans1764000000961 } from './1764000000961-meeting-plans.js';
import { SeatHours1764000000960 } from './1764000000960-seat-hours.js';
import { EndorsementsKnown1764000000952 } from './1764000000952-endorsements-known.js';

/** Every migration, oldest first; one that has landed is never edited. */
export const migrations = [
  Kernel1764000000001,
  Identity1764000000002,
  Members1764000000003,
  Bodies1764000000004,
  TermsOfReference1764000000005,
  FocusGroups1764000000006,
  Findings1764000000007,
  Meetings1764000000008,
  Register1764000000009,
  Standing1764000000010,
  SignIn1764000000020,
  AdoptedText1764000000030,
  WithdrawnFindings1764000000040,
  MeetingOrder1764000000050,
  ChangesOfUnknownDay1764000000060,
  DeclinedMails1764000000071,
  ReplyLinks1764000000210,
  RegisterProcedure1764000000220,
  Enquiries1764000000230,
  PartyNames1764000000240,
  Polls1764000000310,
  Proceedings1764000000330,
  Decisions1764000000340,
  CalendarFeeds1764000000350,
  Papers1764000000430,
  Procedures1764000000500,
  Minutes1764000000510,
  MailPreferences1764000000620,
  PollExtensions1764000000621,
  Agendas1764000000640,
  SessionCorrections1764000000660,
  WrittenProcedures1764000000700,
  DecisionsByProcedure1764000000701,
  CountingAnswers1764000000702,
  DraftsOfTerms1764000000730,
  AdoptionOfTerms1764000000731,
  Provisions1764000000760,
  Amendments1764000000761,
  ProcedureMail1764000000790,
  JointActs1764000000820,
  HoldingOver1764000000830,
  CadenceReminders1764000000831,
  ProcedureInterests1764000000832,
  Majorities1764000000840,
  FindingsWorkflow1764000000850,
  FindingParts1764000000851,
  FindingDecisions1764000000852,
  SearchWords1764000000860,
  SearchQueries1764000000861,
  SearchEntries1764000000862,
  SearchAccents1764000000863,
  Handling1764000000880,
  SearchSnippets1764000000864,
  HandlingOfAllWords1764000000881,
  Implementation1764000000890,
  Discussions1764000000870,
  DiscussionMail1764000000871,
  Charters1764000000900,
  SearchComments1764000000879,
  PartiesThatWrite1764000000901,
  ReleasedEvidence1764000000920,
  Exports1764000000930,
  FindingParty1764000000931,
  Experts1764000000940,
  FindingAttachments1764000000910,
  FindingOpenings1764000000911,
  LeadsThatLeft1764000000941,
  QuietGroups1764000000942,
  Milestones1764000000943,
  BookNotes1764000000975,
  ChathamHouse1764000000912,
  SearchSummaries1764000000950,
  Changes1764000000970,
  NotesOpen1764000000971,
  FocalPoints1764000000951,
  SeatHours1764000000960,
  EndorsementsKnown1764000000952,
  MeetingPlans1764000000961,
  PlansInWords1764000000962,
  SymposiumCadence1764000000980,
];
