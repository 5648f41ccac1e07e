import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('ViewerCan', { description: 'Whether the viewer may do an act on this thing now, and why not.' })
export class ViewerCanType {
  @Field({ description: 'The act, as the table of permissions names it, such as `meeting.schedule`.' })
  act!: string;
  @Field({ description: 'What the act is, in words.' })
  says!: string;
  @Field({ description: 'Whether the viewer may do it now.' })
  allowed!: boolean;
  @Field(() => String, { nullable: true, description: 'Why not, in words for people; null when allowed.' })
  reason!: string | null;
}
