import { Context, ResolveField, Resolver } from '@nestjs/graphql';
import { SignInPayload } from '../identity/sign-in.type.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import type { RequestContext } from '../kernel/request-context.js';
import { Member } from './member.type.js';

/** Signing in answers who one is now, so that a client need not ask again. */
@Resolver(() => SignInPayload)
export class SignInViewerResolver {
  @ResolveField(() => Member, {
    nullable: true,
    description: 'The member who is signed in now; null for an account without one.',
  })
  viewer(@Context() { viewer }: RequestContext): Reference | null {
    return viewer.memberId === null ? null : reference('Member', viewer.memberId);
  }
}
