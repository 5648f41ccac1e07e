import type { EntitySchema } from 'typeorm';
import { AgendaEntity } from './agendas/agenda.entity.js';
import { ItemProposalEntity } from './agendas/item-proposal.entity.js';
import { SeatEntity } from './bodies/seat.entity.js';
import { ActionEntity } from './decisions/action.entity.js';
import { DecisionEntity } from './decisions/decision.entity.js';
import { DiscussionCommentEntity } from './discussions/discussion-comment.entity.js';
import { ExpertEntity } from './findings/experts/expert.entity.js';
import { FindingEntity } from './findings/finding.entity.js';
import { AreaEntity } from './focus-groups/areas/area.entity.js';
import { FocusGroupEntity } from './focus-groups/focus-group.entity.js';
import { EnquiryEntity } from './publications/enquiry.entity.js';
import { FocalPointEntity } from './focus-groups/focal-points/focal-point.entity.js';
import { BookNoteEntity } from './books/notes/book-note.entity.js';
import { MilestoneEntity } from './focus-groups/milestones/milestone.entity.js';
import { ParticipationEntity } from './focus-groups/participation.entity.js';
import { Account } from './identity/account.entity.js';
import { MeetingChangeEntity } from './meetings/meeting-change.entity.js';
import { MeetingEntity } from './meetings/meeting.entity.js';
import { ReplyEntity } from './meetings/reply.entity.js';
import { MemberEntity } from './members/member.entity.js';
import { CorrectionEntity } from './minutes/correction.entity.js';
import { MinutesEntity } from './minutes/minutes.entity.js';
import { PassageEntity } from './minutes/passage.entity.js';
import { PaperEntity } from './papers/paper.entity.js';
import { PartyEntity } from './members/party.entity.js';
import { PollAnswerEntity } from './polls/poll-answer.entity.js';
import { PollEntity } from './polls/poll.entity.js';
import { AnswerEntity } from './procedures/answer.entity.js';
import { ProcedureEntity } from './procedures/procedure.entity.js';
import { AttendanceEntity } from './proceedings/attendance.entity.js';
import { InterestEntity } from './proceedings/interest.entity.js';
import { NoteEntity } from './proceedings/note.entity.js';
import { QuorumCheckEntity } from './proceedings/quorum-check.entity.js';
import { SittingEntity } from './proceedings/sitting.entity.js';
import { SeatHolidayEntity } from './scheduling/hours/seat-holiday.entity.js';
import { SeatHoursEntity } from './scheduling/hours/seat-hours.entity.js';
import { MeetingPlanEntity } from './scheduling/plans/meeting-plan.entity.js';
import { PlannedMeetingEntity } from './scheduling/plans/planned-meeting.entity.js';
import { AmendmentEntity } from './terms-of-reference/amending/amendment.entity.js';
import { CommentEntity } from './terms-of-reference/amending/comment.entity.js';
import { ClauseEntity } from './terms-of-reference/drafting/clause.entity.js';
import { TermsVersionEntity } from './terms-of-reference/terms-version.entity.js';

/** Every entity of the write side, joined from the modules. */
export const entities: (new () => object | EntitySchema)[] = [
  Account,
  ActionEntity,
  AgendaEntity,
  AnswerEntity,
  AreaEntity,
  AmendmentEntity,
  AttendanceEntity,
  ClauseEntity,
  CommentEntity,
  CorrectionEntity,
  DecisionEntity,
  DiscussionCommentEntity,
  EnquiryEntity,
  ExpertEntity,
  FindingEntity,
  FocusGroupEntity,
  InterestEntity,
  ItemProposalEntity,
  MeetingChangeEntity,
  MeetingEntity,
  MemberEntity,
  FocalPointEntity,
  MilestoneEntity,
  BookNoteEntity,
  MinutesEntity,
  NoteEntity,
  PaperEntity,
  ParticipationEntity,
  PartyEntity,
  PassageEntity,
  PollAnswerEntity,
  PollEntity,
  ProcedureEntity,
  QuorumCheckEntity,
  ReplyEntity,
  SeatEntity,
  SeatHolidayEntity,
  SeatHoursEntity,
  MeetingPlanEntity,
  PlannedMeetingEntity,
  SittingEntity,
  TermsVersionEntity,
];
