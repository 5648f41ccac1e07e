import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../kernel/policy/allow.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { TermsDeparture, WouldChangeArguments } from './departure.type.js';
import { type Departure, TermsAhead } from './terms-ahead.js';

@Resolver()
export class TermsAheadResolver {
  constructor(private readonly ahead: TermsAhead) {}

  @Query(() => [TermsDeparture], {
    description:
      'What a version would change: facts of today that would depart from what it provides, by kind of provision, at most 200. Empty once it is adopted. NOT_FOUND unless the viewer sees the version.',
  })
  @Allow('terms.read')
  wouldChange(@Args() given: WouldChangeArguments, @CurrentViewer() viewer: Viewer): Promise<Departure[]> {
    return this.ahead.departures(viewer, given);
  }
}
