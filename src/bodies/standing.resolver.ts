import { ResolveField, Resolver } from '@nestjs/graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { Chair, Observer } from './roster.type.js';
import { Delegate, SeatTerm } from './seat.type.js';
import { Standing } from './standing.type.js';

/** Where a person stands, as of the day asked for. */
@Resolver(() => Member)
export class MemberStandingResolver {
  @ResolveField(() => [Standing], {
    description:
      'In which bodies they stand on the day asked for, and in which capacity, by name of the body. Seen by the person and by the community of each working group.',
  })
  standings(): never {
    return readByEngine();
  }

  @ResolveField(() => [Delegate], {
    description:
      'The delegations in which they serve on the day asked for. Seen by the person and by the community of each working group.',
  })
  delegations(): never {
    return readByEngine();
  }
}

/** Where a party stands, and stood. */
@Resolver(() => Party)
export class PartyStandingResolver {
  @ResolveField(() => [SeatTerm], {
    description: 'The seats that it holds and held, each with its term, oldest first. Seen by whoever sees the body.',
  })
  seatTerms(): never {
    return readByEngine();
  }

  @ResolveField(() => [Chair], {
    description: 'What it chairs and chaired, oldest first. Seen by whoever sees the body; persons are not.',
  })
  chairs(): never {
    return readByEngine();
  }

  @ResolveField(() => [Observer], {
    description: 'What it observes and observed, oldest first. Seen by whoever sees the body.',
  })
  observes(): never {
    return readByEngine();
  }
}
