import { Injectable } from '@nestjs/common';
import { Acts, type Answer } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { reference } from '../kernel/reading/global-id.js';
import { InvalidInput, NotFound, Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { PartyEntity } from './party.entity.js';
import { IaeaMembership } from './party.enums.js';
import type { RecordPartyInput } from './party.inputs.js';
import { PartyRepository } from './party.repository.js';

/** Keeping the list of States and organisations. */
@Injectable()
export class PartyService {
  constructor(
    private readonly acts: Acts,
    private readonly parties: PartyRepository,
    private readonly events: Events,
  ) {}

  record(viewer: Viewer, input: RecordPartyInput): Promise<Answer> {
    return this.acts.perform('party.record', viewer, input, async () => {
      const known = input.party ? await this.edited(input) : null;
      const party = known ?? this.begun(input);
      const before = party.described();
      party.describe({
        name: input.name.trim(),
        shortName: input.shortName ?? null,
        isoCode: input.isoCode ?? null,
        regionalGroup: input.regionalGroup ?? null,
        iaeaMembership: input.iaeaMembership,
        iaeaMembershipAsOf: input.iaeaMembershipAsOf ?? null,
        organisationType: input.organisationType ?? null,
        timeZones: [...new Set(input.timeZones)],
      });
      await this.requireUnique(party);
      await (known ? this.parties.save(party) : this.parties.add(party));
      const subject = { type: 'Party', id: party.id };
      const changes = known ? { before, after: party.described() } : { after: party.described() };
      await this.events.record({ act: known ? 'party.changed' : 'party.recorded', subject, changes }, viewer);
      return { party: reference('Party', party.id) };
    });
  }

  private async edited(input: RecordPartyInput): Promise<PartyEntity> {
    const id = inputId('pty', input.party ?? '', 'party');
    if (!(await this.parties.find(id))) throw new NotFound();
    const party = await this.parties.lock(id, input.expectedVersion);
    if (party.kind !== input.kind) throw InvalidInput.field('kind', 'never changes: record another party instead.');
    if (input.slug && input.slug !== party.slug)
      throw InvalidInput.field('slug', 'never changes: other records and links name the party by it.');
    return party;
  }

  private begun(input: RecordPartyInput): PartyEntity {
    if (!input.slug) throw InvalidInput.field('slug', 'is missing: a new party gets a short name.');
    return Object.assign(new PartyEntity(), {
      id: newId(),
      slug: input.slug,
      kind: input.kind,
      iaeaMembership: IaeaMembership.UNKNOWN,
      invented: false,
      version: 1,
    });
  }

  private async requireUnique(party: PartyEntity): Promise<void> {
    const rival = await this.parties.rival(party);
    if (rival)
      throw new Refused('party.recorded-twice', 'Another party has this already: a party is recorded once.', {
        path: [rival],
      });
  }
}
