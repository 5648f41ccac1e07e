import {
  Args,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../bodies/body.type.js';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Payload, UserError } from '../kernel/graphql/user-error.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ViewerCanType } from '../kernel/policy/viewer-can.type.js';
import { needsKey } from '../kernel/reading/compile.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer, type RequestContext } from '../kernel/request-context.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { RecordTermsOfReferenceInput, TermsOfReferenceArguments, TermsVersionArguments } from './terms.inputs.js';
import { TermsService } from './terms.service.js';
import { Clause } from './clause.type.js';
import { TermsVersion } from './terms.type.js';

@ObjectType({ description: 'What recordTermsOfReference answers.' })
export class RecordTermsOfReferencePayload extends Payload {
  @Field(() => TermsVersion, { nullable: true, description: 'The version; null when nothing was recorded.' })
  termsVersion?: TermsVersion | null;
}

@Resolver(() => TermsVersion)
export class TermsResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: TermsService,
  ) {}

  @Query(() => TermsVersion, {
    nullable: true,
    description: 'The terms of reference in force for a body on a day; null when none are recorded. Seen by everybody.',
  })
  @Allow('terms.read')
  termsOfReference(
    @Args() _: TermsOfReferenceArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => TermsVersion, {
    nullable: true,
    description:
      'One version. NOT_FOUND where it does not exist, or is not yet adopted and the viewer is not one of those who work on it.',
  })
  @Allow('terms.read')
  termsVersion(
    @Args() _: TermsVersionArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => RecordTermsOfReferencePayload, {
    description:
      'Records that a body adopted terms of reference: text, what it provides, day and source. The former version ends when this one begins. For the secretary and the co-chairs of the body. Adopted text never changes.',
  })
  @Allow('terms.record')
  recordTermsOfReference(
    @Args('input', { description: 'The version.' }) input: RecordTermsOfReferenceInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.recordAdopted(viewer, input);
  }
}

@Resolver(() => TermsVersion)
export class TermsVersionResolver {
  constructor(private readonly viewerCan: ViewerCan) {}

  @ResolveField('viewerCan', () => [ViewerCanType], {
    description: 'What the viewer may do with this version now, and why not. Only on a single version, not in lists.',
  })
  acts(@Parent() row: unknown, @Context() context: RequestContext, @Info() info: GraphQLResolveInfo): ViewerCanType[] {
    return this.viewerCan.of('TermsVersion', row, context, info);
  }
}

@Resolver(() => Body)
export class BodyTermsResolver {
  @ResolveField(() => TermsVersion, {
    nullable: true,
    description:
      'The terms of reference in force for it on that day; its own, or else those of its working group. Seen by everybody.',
  })
  termsOfReference(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [TermsVersion], { description: 'Every version of its own terms that the viewer may see.' })
  termsVersions(): never {
    return readByEngine();
  }
}

@Resolver(() => Clause)
export class ClauseResolver {
  @ResolveField(() => TermsVersion, { description: 'The version of which it is a clause.' })
  termsVersion(): never {
    return readByEngine();
  }

  @ResolveField(() => String, { description: 'Text as HTML that is safe to show: no scripts, styles or forms.' })
  bodyHtml(@Parent() row: Record<string, { markdown: string }>): string {
    return markdownToHtml(row[needsKey('bodyHtml')]?.markdown ?? '');
  }
}

@Resolver(() => UserError)
export class UserErrorClauseResolver {
  @ResolveField(() => Clause, {
    nullable: true,
    description: 'The clause of the terms of reference on which the rule rests, if it rests on one.',
  })
  clause(@Parent() { clauseId }: UserError): Reference | null {
    return clauseId ? reference('Clause', clauseId) : null;
  }
}
