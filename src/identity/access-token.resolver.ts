import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { inputId } from '../kernel/graphql/input-id.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { AccessTokensArguments, CreateAccessTokenInput, RevokeAccessTokenInput } from './access-token.inputs.js';
import { AccessTokenService } from './access-token.service.js';
import {
  AccessToken,
  AccessTokenConnection,
  CreateAccessTokenPayload,
  RevokeAccessTokenPayload,
} from './access-token.type.js';
import type { Scope } from './access-token.wishes.js';

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  constructor(
    private readonly reader: Reader,
    private readonly tokens: AccessTokenService,
  ) {}

  @Query(() => AccessTokenConnection, {
    description: 'Your own access tokens, newest first, without their secrets. For people who are signed in.',
  })
  @Allow('access-token.read')
  accessTokens(
    @Args() _: AccessTokensArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => CreateAccessTokenPayload, {
    description: 'Makes an access token for a program. For people who are signed in: no token makes another.',
  })
  @Allow('access-token.create')
  createAccessToken(
    @Args('input', { description: 'What it is to be good for.' }) input: CreateAccessTokenInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<CreateAccessTokenPayload> {
    const { name, labelCeiling, expiresInDays: days } = input;
    const scopes = input.scopes.map((scope) => scope.toLowerCase() as Scope);
    return this.tokens.create(viewer, { name, scopes, labelCeiling, days });
  }

  @Mutation(() => RevokeAccessTokenPayload, {
    description: 'Revokes one of your own access tokens; from then on it opens nothing. For people who are signed in.',
  })
  @Allow('access-token.revoke')
  revokeAccessToken(
    @Args('input', { description: 'Which one.' }) { id }: RevokeAccessTokenInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<RevokeAccessTokenPayload> {
    return this.tokens.revoke(viewer, inputId('tok', id, 'id'));
  }
}
