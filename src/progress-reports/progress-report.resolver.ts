import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentRequest, type RequestContext } from '../kernel/request-context.js';
import { ProgressReport, ProgressReportArguments } from './progress-report.type.js';
import { ReportReading } from './report-reading.js';

@Resolver()
export class ProgressReportResolver {
  constructor(private readonly reading: ReportReading) {}

  @Query(() => ProgressReport, {
    description:
      'Drafts a progress report of a focus group from what is recorded of a period and you may see; where nothing is recorded, it says so. Days are those of the time zone of the group. For leads and secretaries of the group. NOT_FOUND where you do not see it; BAD_USER_INPUT for a period that ends before it begins, begins in the future, or in which more than 1,000 findings or 100 meetings changed.',
  })
  @Allow('focus-group.draftProgressReport')
  progressReport(
    @Args() asked: ProgressReportArguments,
    @CurrentRequest() { viewer, request }: RequestContext,
  ): Promise<ProgressReport> {
    return this.reading.draft(asked, viewer, request);
  }
}
