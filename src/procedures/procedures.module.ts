import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { AnswerRepository } from './answer.repository.js';
import { ProcedureInterestRepository } from './interest.repository.js';
import { Answering } from './answering.js';
import {
  procedureAnswerReading,
  procedureInterestReading,
  procedureExtensionReading,
  procedureRequestReading,
  procedureSeatReading,
  procedureSuspensionReading,
  procedureTallyReading,
} from './procedure-parts.reading.js';
import { ProcedureRepository } from './procedure.repository.js';
import { sightOf } from './procedure.sight.js';
import { Procedures } from './procedures.js';
import { procedureReading } from './procedures.reading.js';

/** The core of decisions that take effect by themselves; it knows no sort of text and no act. */
@Module({
  imports: [BodiesModule],
  providers: [Procedures, ProcedureRepository, Answering, AnswerRepository, ProcedureInterestRepository],
  exports: [Procedures, ProcedureRepository, Answering, AnswerRepository, ProcedureInterestRepository],
})
export class ProceduresModule {
  constructor(readings: Readings, procedures: Procedures) {
    procedures.listen();
    const sight = sightOf(() => procedures.sights());
    readings.define(
      procedureReading(sight),
      procedureAnswerReading(sight),
      procedureInterestReading(sight),
      procedureSeatReading,
      procedureTallyReading,
    );
    readings.define(procedureExtensionReading, procedureSuspensionReading, procedureRequestReading);
  }
}
