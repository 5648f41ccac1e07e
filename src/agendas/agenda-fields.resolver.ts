import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { needsKey } from '../kernel/reading/compile.js';
import { markdownToHtml } from '../kernel/text/markdown.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { AgendaState } from './agenda.enums.js';
import { AgendaChange, CallForItems, ItemProposal } from './agenda.type.js';

/** What the life of its agenda adds to a meeting. */
@Resolver(() => Meeting)
export class MeetingAgendaResolver {
  @ResolveField(() => AgendaState, { description: 'Where its agenda is in its life.' })
  agendaState(): never {
    return readByEngine();
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When its agenda was last annotated; null before.',
  })
  agendaAnnotatedAt(): never {
    return readByEngine();
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'When its agenda was adopted; null before.' })
  agendaAdoptedAt(): never {
    return readByEngine();
  }

  @ResolveField(() => [AgendaChange], {
    description:
      'What the body changed as it adopted the agenda and afterwards, in order of time. Seen by those inside the body; empty for others.',
  })
  agendaChanges(): never {
    return readByEngine();
  }

  @ResolveField(() => CallForItems, {
    nullable: true,
    description: 'The last call for its items. Seen by those inside the body; null for others and when there was none.',
  })
  callForItems(): never {
    return readByEngine();
  }

  @ResolveField(() => [ItemProposal], {
    description: 'What was proposed for its agenda, in order of time. Seen by those inside the body; empty for others.',
  })
  itemProposals(): never {
    return readByEngine();
  }

  @ResolveField(() => [AgendaItem], {
    nullable: true,
    description:
      'Items of earlier meetings of the body, held, that were put off, not reached, or for a decision that was not taken, and that no later agenda has yet; only from meetings whose label is not stricter. Seen by those who keep the record of the body while its agenda can be set; null for others.',
  })
  itemsToCarryOver(): never {
    return readByEngine();
  }
}

/** What agendas of several meetings, and proposals, add to an item. */
@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @ResolveField(() => String, { description: 'The annotation as HTML, sanitised.' })
  annotationHtml(@Parent() row: Record<string, { markdown: string }>): string {
    return markdownToHtml(row[needsKey('annotationHtml')]?.markdown ?? '');
  }

  @ResolveField(() => Meeting, { description: 'The meeting on whose agenda it is.' })
  meeting(): never {
    return readByEngine();
  }

  @ResolveField(() => AgendaItem, {
    nullable: true,
    description:
      'The item of an earlier meeting that it carries on; null when of none, or where the viewer may not see it.',
  })
  carriedFrom(): never {
    return readByEngine();
  }

  @ResolveField(() => [AgendaItem], {
    description: 'The whole chain of items that it carries on, the last meeting first; those that the viewer may see.',
  })
  earlierItems(): never {
    return readByEngine();
  }

  @ResolveField(() => [AgendaItem], {
    description: 'The items of later meetings, not called off, that carry it on; those that the viewer may see.',
  })
  carriedTo(): never {
    return readByEngine();
  }

  @ResolveField(() => ItemProposal, {
    nullable: true,
    description: 'The proposal from which it came. Seen by those inside the body; null for others and when from none.',
  })
  proposal(): never {
    return readByEngine();
  }
}
