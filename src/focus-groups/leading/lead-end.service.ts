import { Injectable } from '@nestjs/common';
import { Acts } from '../../kernel/acts.js';
import { inputId } from '../../kernel/graphql/input-id.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound, Refused } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { GroupRecord } from '../group-record.js';
import { LeadRepository } from '../lead.repository.js';
import { SteeringAccess } from '../steering-access.js';
import type { EndLeadInput } from './lead-end.inputs.js';

/** A seat leads a group no longer, as after it has left the committee. */
@Injectable()
export class LeadEndService {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly access: SteeringAccess,
    private readonly leads: LeadRepository,
    private readonly record: GroupRecord,
  ) {}

  end(viewer: Viewer, input: EndLeadInput): Promise<Record<'focusGroup', Reference>> {
    return this.acts.perform('focus-group.endLead', viewer, input, async () => {
      const id = inputId('led', input.lead, 'lead');
      await this.reader.requireSight('Lead', id, viewer);
      const lead = await this.leads.find(id);
      if (!lead) throw new NotFound();
      const group = await this.access.lock(lead.bodyId, viewer);
      await this.access.may('focus-group.endLead', viewer, group.id);
      group.requireOpen();
      if (!(await this.leads.end(id)))
        throw new Refused('focus-group.lead-ended', 'This seat leads the group no longer.', { path: ['lead'] });
      const changes = { seat: lead.seatId, reason: input.reason };
      await this.record.event('focus-group.leadEnded', viewer, group.id, changes);
      return { focusGroup: reference('Body', group.id) };
    });
  }
}
