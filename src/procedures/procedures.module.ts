import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { ProcedureRepository } from './procedure.repository.js';
import { Procedures } from './procedures.js';
import { procedureReading, procedureSeatReading } from './procedures.reading.js';

/** The core of decisions that take effect by themselves: minutes now; silence procedures and votes will stand on it. */
@Module({
  providers: [Procedures, ProcedureRepository],
  exports: [Procedures],
})
export class ProceduresModule {
  constructor(readings: Readings, procedures: Procedures) {
    procedures.listen();
    readings.define(procedureReading, procedureSeatReading);
  }
}
