import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { ParticipationAccess } from '../participation.access.js';
import type { EndorseParticipationInput } from './endorsement.inputs.js';
import { EndorsementRepository } from './endorsement.repository.js';

/** Who stands behind a request, as the secretary learnt it. */
@Injectable()
export class EndorsementService {
  constructor(
    private readonly acts: Acts,
    private readonly access: ParticipationAccess,
    private readonly endorsements: EndorsementRepository,
  ) {}

  endorse(viewer: Viewer, input: EndorseParticipationInput): Promise<Record<'participation', Reference>> {
    return this.acts.perform('participation.endorse', viewer, input, async () => {
      const participation = await this.access.lock(viewer, input);
      const recorded = await this.access.recorded(
        'participation.endorse',
        viewer,
        participation.bodyId,
        input.evidence,
      );
      participation.requireOpen();
      if (!(await this.endorsements.add(participation.id, input.endorsedBy, recorded))) {
        throw new Refused('participation.endorsed-once', 'This endorsement is recorded already.', {
          path: ['endorsedBy'],
        });
      }
      const { evidence, receivedAt } = recorded;
      const changes = { endorsedBy: input.endorsedBy, evidence, receivedAt: receivedAt.toISOString() };
      await this.access.record('participation.endorsed', viewer, participation, changes);
      return { participation: reference('Participation', participation.id) };
    });
  }
}
