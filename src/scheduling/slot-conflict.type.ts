import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Meeting } from '../meetings/meeting.type.js';

export enum SlotConflictKind {
  PUBLIC_EVENT = 'PUBLIC_EVENT',
  HOLIDAY = 'HOLIDAY',
  OTHER_MEETING = 'OTHER_MEETING',
}
registerEnumType(SlotConflictKind, {
  name: 'SlotConflictKind',
  description: 'With what a slot conflicts.',
  valuesMap: {
    PUBLIC_EVENT: { description: 'A public event, such as a conference.' },
    HOLIDAY: { description: 'A holiday that a seat entered.' },
    OTHER_MEETING: {
      description:
        'Another meeting at the same time, which the viewer sees, of the person by whose clock a seat is reckoned.',
    },
  },
});

@ObjectType({
  description:
    'Something known that lies on the same day, or, of other meetings, at the same time. It is said, and hinders nothing.',
})
export class SlotConflict {
  @Field(() => SlotConflictKind, { description: 'What it is.' })
  kind!: SlotConflictKind;
  @Field({ description: 'Title of the event or meeting, or name of the holiday.' })
  title!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the seat that it hinders; null for an event, and for a participating party.',
  })
  seatNumber!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the party that it hinders, where that is known; null for an event.',
  })
  partyName!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the event; of its month where no day is known. Null for others.',
  })
  firstDay!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the event; null for others.' })
  lastDay!: string | null;
  @Field(() => Meeting, { nullable: true, description: 'The event or meeting; null for a holiday.' })
  meeting!: unknown;
}
