import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { computed, type FieldReading, one } from '../kernel/reading/definition.js';
import { Readings } from '../kernel/reading/registry.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { isRunning } from '../procedures/procedure.sight.js';
import { procedureRoots } from '../procedures/procedures.reading.js';
import { Procedures } from '../procedures/procedures.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { AnsweringService } from './answering.service.js';
import { ChairsActs } from './chairs-acts.js';
import { ChairsActsResolver } from './chairs-acts.resolver.js';
import { ConfirmingService } from './confirming.service.js';
import { ConsensusMeeting } from './consensus-meeting.js';
import { ConsensusService } from './consensus.service.js';
import { DeclaringService } from './declaring.service.js';
import { JointActs } from './joint-acts.js';
import { OpeningService } from './opening.service.js';
import { ProcedureAccess } from './procedure.access.js';
import { ProcedureAnswersResolver } from './procedure-acts.resolver.js';
import { ProcedureOffers } from './procedure-offers.js';
import { ProceduresResolver } from './procedures.resolver.js';
import { RequestRepository } from './request.repository.js';
import { RunningService } from './running.service.js';
import { SilenceRules } from './silence-rules.js';
import { Subjects } from './subjects.js';
import { SuspensionRepository } from './suspension.repository.js';
import { TermsInForce } from './terms-in-force.js';
import { VoteRules } from './vote-rules.js';

/** What a procedure has of things that stand above its core. */
const procedureFields: Record<string, FieldReading> = {
  meeting: one('Meeting', 'meeting_id'),
  clause: one('Clause', 'clause_id'),
  quorumClause: one('Clause', 'quorum_clause_id'),
  rule: { kind: 'column', sql: (row) => `${row}.rule` },
  termsVersion: one(
    'TermsVersion',
    (row, target) => `${target}.id = ${row}.subject_id and ${row}.subject_type = 'TermsVersion'`,
  ),
  finding: one('Finding', (row, target) => `${target}.id = ${row}.subject_id and ${row}.subject_type = 'Finding'`),
  viewerCan: computed({
    requested: (row) =>
      `(${isRunning(row)} and exists (select from procedure_request q where q.procedure_id = ${row}.id and q.settled_at is null))`,
  }),
};

/** Decisions between meetings: silence procedures and votes in writing, and texts that a meeting adopts. */
@Module({
  imports: [BodiesModule, DecisionsModule, MeetingsModule, ProceduresModule, ProceedingsModule],
  providers: [
    ...[ProceduresResolver, ProcedureAnswersResolver, ChairsActsResolver],
    ...[OpeningService, AnsweringService, DeclaringService, RunningService, ConfirmingService],
    ...[ProcedureAccess, ProcedureOffers, Subjects, SilenceRules, VoteRules, TermsInForce, JointActs, ChairsActs],
    ...[RequestRepository, SuspensionRepository, ConsensusService, ConsensusMeeting],
  ],
  exports: [AnsweringService],
})
export class WrittenProceduresModule {
  constructor(readings: Readings, offers: ProcedureOffers, procedures: Procedures, requests: RequestRepository) {
    offers.offer();
    // What ends leaves what waited for a co-chair without an object.
    procedures.follow(({ id }, now) => requests.lapse(id, now));
    readings.answer(...procedureRoots);
    readings.extend('Procedure', procedureFields);
  }
}
