import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentRequest, type RequestContext } from '../kernel/request-context.js';
import { SessionService } from './session.service.js';
import { RequestSignInCodeInput, SignInInput, SignOutEverywhereInput } from './sign-in.inputs.js';
import { SignInService } from './sign-in.service.js';
import { RequestSignInCodePayload, SignInPayload, SignOutEverywherePayload, SignOutPayload } from './sign-in.type.js';

const INPUT = { description: 'What the act is about.' };

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
  ) {}

  @Mutation(() => RequestSignInCodePayload, {
    description:
      'Sends a sign-in code to an address if it belongs to an account; the answer does not tell. For everybody, some times in a quarter of an hour.',
  })
  @Allow('sign-in-code.request')
  requestSignInCode(
    @Args('input', INPUT) input: RequestSignInCodeInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<RequestSignInCodePayload> {
    return this.signIns.requestCode(input.email, context);
  }

  @Mutation(() => SignInPayload, {
    description:
      'Signs in with a code from a mail: it works once, for ten minutes, and may be mistyped four times. Sets a cookie that holds the session. For everybody.',
  })
  @Allow('account.sign-in')
  signIn(@Args('input', INPUT) input: SignInInput, @CurrentRequest() context: RequestContext): Promise<SignInPayload> {
    return this.signIns.signIn(input, context);
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session that asks. For people who are signed in.' })
  @Allow('account.sign-out')
  signOut(@CurrentRequest() context: RequestContext): Promise<SignOutPayload> {
    return this.sessions.signOut(context);
  }

  @Mutation(() => SignOutEverywherePayload, {
    description: 'Ends all sessions of the account that asks, on every device. For people who are signed in.',
  })
  @Allow('account.sign-out-everywhere')
  signOutEverywhere(
    @Args('input', INPUT) input: SignOutEverywhereInput,
    @CurrentRequest() context: RequestContext,
  ): Promise<SignOutEverywherePayload> {
    return this.sessions.signOutEverywhere(context, input.revokeTokens);
  }
}
