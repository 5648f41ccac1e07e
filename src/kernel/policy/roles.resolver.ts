import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from './allow.js';
import { Policy } from './policy.js';

@ObjectType({ description: 'An act of the table of permissions. Seen by everybody.' })
export class PermittedAct {
  @Field({ description: 'Its name, such as `meeting.schedule`.' })
  act!: string;
  @Field({ description: 'What it is, in words that follow "may".' })
  says!: string;
}

@ObjectType({ description: 'A role, and what may be done in it. Seen by everybody.' })
export class Role {
  @Field({
    description:
      'Its name, such as `SECRETARY`. `VISITOR` is everybody, `ACCOUNT` everybody signed in, `SIGNED_IN_PERSON` the same without a program that holds their token.',
  })
  name!: string;
  @Field(() => [PermittedAct], {
    description:
      'What it may do. A role that is held in a body may do it in that body; each thing is done only if its rules allow.',
  })
  acts!: PermittedAct[];
}

/** The table of permissions, as people read it. */
@Resolver()
export class RolesResolver {
  constructor(private readonly policy: Policy) {}

  @Query(() => [Role], { description: 'Every role and what it may do: the table of permissions. For everybody.' })
  @Allow('roles.read')
  roles(): Role[] {
    return [...this.policy.roles()].map(([name, acts]) => ({
      name,
      acts: acts.map((act) => ({ act, says: this.policy.permission(act).says })),
    }));
  }
}
