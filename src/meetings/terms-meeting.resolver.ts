import { ResolveField, Resolver } from '@nestjs/graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { TermsVersion } from '../terms-of-reference/terms.type.js';
import { Meeting } from './meeting.type.js';

/** Where a version of terms of reference was adopted. */
@Resolver(() => TermsVersion)
export class TermsMeetingResolver {
  @ResolveField(() => Meeting, {
    nullable: true,
    description: 'The meeting at which it was adopted; null when not recorded, and where the viewer may not see it.',
  })
  adoptedAtMeeting(): never {
    return readByEngine();
  }
}
