import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { MailKind } from './mail-kind.js';
import { MailRhythm, MeetingReminder } from './mail-rhythm.js';
import { Party } from './party.type.js';

@ObjectType({ description: 'Whom a member represents, and when. Seen by whoever sees the member.' })
export class Representation {
  @Field(() => Party, { description: 'The State or organisation.' })
  party!: Party;
  @Field({ description: "The member's position there; empty when not recorded." })
  position!: string;
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; null while it holds.',
  })
  until!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A person. Seen by themselves, by whoever stands in the same working group, by secretaries, who place people, and by the focal points of a party that they represent; never by the public.',
})
export class Member implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Name as they write it.' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'E-mail address. Seen by themselves, by those inside the same body, and by the secretaries of their working groups, or by any secretary while they stand nowhere; null for others and when there is none.',
  })
  email!: string | null;
  @Field(() => TimeZoneScalar, { description: 'Time zone in which they work.' })
  timeZone!: string;
  @Field(() => [Int], { description: 'Working days, 1 (Monday) to 7 (Sunday).' })
  workingDays!: number[];
  @Field({ description: 'Start of the working day, local time (HH:MM).' })
  workingFrom!: string;
  @Field({ description: 'End of the working day, local time (HH:MM); before the start when it runs across midnight.' })
  workingTo!: string;
  @Field({
    description:
      'Language in which they are written to by people, and of the pages that mails lead to (BCP 47). The mails themselves are in English.',
  })
  language!: string;
  @Field(() => [MailKind], {
    nullable: true,
    description: 'What they do not want to be mailed. Seen by themselves; null for everybody else.',
  })
  declinedMails!: MailKind[] | null;
  @Field(() => [MeetingReminder], {
    nullable: true,
    description:
      'When they are reminded of meetings: a day before, until they choose. Seen by themselves; null for everybody else.',
  })
  meetingReminders!: MeetingReminder[] | null;
  @Field(() => MailRhythm, {
    nullable: true,
    description: 'When mail comes to them that is not urgent. Seen by themselves; null for everybody else.',
  })
  mailRhythm!: MailRhythm | null;
  @Field(() => [Representation], { description: 'Whom they represent as of the day asked for.' })
  represents!: Representation[];
  @Field(() => [Representation], {
    description: 'Whom they represent and represented, every one recorded, oldest first.',
  })
  representations!: Representation[];
  @Field({ description: 'Whether the person is invented, for demonstration.' })
  invented!: boolean;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const MemberConnection = connectionOf(Member, 'Member');
