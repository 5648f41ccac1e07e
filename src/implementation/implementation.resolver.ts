import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { FindingsArguments } from '../findings/finding.arguments.js';
import { Finding, FindingConnection } from '../findings/finding.type.js';
import { AsOfArguments } from '../kernel/graphql/as-of.arguments.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Allow } from '../kernel/policy/allow.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { CommitmentsArguments, ReportImplementationInput } from './implementation.inputs.js';
import { ImplementationService } from './implementation.service.js';
import {
  Commitment,
  Implementation,
  ImplementationReport,
  ReportImplementationPayload,
} from './implementation.type.js';

const REPORTS =
  'What parties report of it as of a day, by name: the reports that the viewer may see. Those of others are only counted.';

const MAY_REPORT = 'Whether the viewer represents a party today that may report how far it has come with this.';
const MAY_RECORD =
  'Whether the viewer, as secretary of the working group or of its steering committee, may record what a party reports of this by other means.';

@Resolver(() => Commitment)
export class CommitmentResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: ImplementationService,
  ) {}

  @Query(() => [Commitment], { description: 'The commitments of a working group, by number. Seen by everybody.' })
  @Allow('implementation.read')
  commitments(
    @Args() _: CommitmentsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Query(() => FindingConnection, {
    description: 'The posted findings that are recommendations and that the viewer may see.',
  })
  @Allow('implementation.read')
  recommendations(
    @Args() _: FindingsArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @ResolveField(() => Implementation, { description: 'How many parties say how far they have come, as of a day.' })
  implementation(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [ImplementationReport], { description: REPORTS })
  implementationReports(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => Boolean, { description: MAY_REPORT })
  viewerMayReportImplementation(): never {
    return readByEngine();
  }

  @ResolveField(() => Boolean, { description: MAY_RECORD })
  viewerMayRecordImplementation(): never {
    return readByEngine();
  }

  @Mutation(() => ReportImplementationPayload, {
    description:
      'Says how far a party has come with a commitment or a recommendation; a former report is kept. For whoever represents the party; the secretary of the working group or of its steering committee records it on its behalf.',
  })
  @Allow('implementation.report')
  reportImplementation(
    @Args('input', { description: 'What to do.' }) input: ReportImplementationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.report(viewer, input);
  }
}

@Resolver(() => Finding)
export class RecommendationFieldsResolver {
  @ResolveField(() => Implementation, {
    nullable: true,
    description:
      'Of a posted recommendation: how many parties say how far they have come, as of a day; null of any other finding.',
  })
  implementation(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => [ImplementationReport], { description: REPORTS })
  implementationReports(@Args() _: AsOfArguments): never {
    return readByEngine();
  }

  @ResolveField(() => Boolean, { description: MAY_REPORT })
  viewerMayReportImplementation(): never {
    return readByEngine();
  }

  @ResolveField(() => Boolean, { description: MAY_RECORD })
  viewerMayRecordImplementation(): never {
    return readByEngine();
  }
}
