import { Field, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { ProcedureState } from './procedure.enums.js';

@ObjectType({ description: 'A seat that counts in a procedure. Seen by whoever sees what it is about.' })
export class ProcedureSeat {
  @Field(() => Seat, { nullable: true, description: 'The seat.' })
  seat!: Seat | null;
  @Field(() => Party, {
    nullable: true,
    description: 'The party that held it when the procedure was opened; null where nobody did, or it is not known.',
  })
  party!: Party | null;
}

@ObjectType({
  description:
    'A text is put to the seats of a body until an instant, at which it takes effect by itself. Seen by whoever sees what it is about.',
})
export class Procedure {
  @Field(() => ProcedureState, { description: 'Where it is.' })
  state!: ProcedureState;
  @Field({ description: 'SHA-256 of the text as it was put to the seats, in hexadecimal.' })
  textSha256!: string;
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who opened it.' })
  openedBy!: Member | null;
  @Field(() => DateTimeScalar, {
    description:
      'When it expires, in UTC. What reaches the server before counts; the clock of the database decides. It takes effect as of this instant.',
  })
  expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it runs.' })
  endedAt!: Date | null;
  @Field({ description: 'Why it was withdrawn; empty otherwise.' })
  endedReason!: string;
  @Field(() => [ProcedureSeat], {
    description: 'The seats that count, by number, as they stood when it was opened; none in a body without seats.',
  })
  seats!: ProcedureSeat[];
}
