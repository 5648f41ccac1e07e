import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvalidInput } from '../kernel/refused.js';
import { IaeaMembership, PartyKind, RegionalGroup } from './party.enums.js';

export interface PartyDescription {
  readonly name: string;
  readonly shortName: string | null;
  readonly isoCode: string | null;
  readonly regionalGroup: RegionalGroup | null;
  readonly iaeaMembership: IaeaMembership;
  readonly iaeaMembershipAsOf: string | null;
  readonly organisationType: string | null;
  readonly timeZones: string[];
}

@Entity('party')
export class PartyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') kind!: PartyKind;
  @Column('text') name!: string;
  @Column('text', { name: 'short_name', nullable: true }) shortName!: string | null;
  @Column('text', { name: 'iso_code', nullable: true }) isoCode!: string | null;
  @Column('text', { name: 'un_regional_group', nullable: true }) regionalGroup!: RegionalGroup | null;
  @Column('text', { name: 'iaea_membership' }) iaeaMembership!: IaeaMembership;
  @Column('date', { name: 'iaea_membership_as_of', nullable: true }) iaeaMembershipAsOf!: string | null;
  @Column('text', { name: 'organisation_type', nullable: true }) organisationType!: string | null;
  @Column('text', { name: 'time_zones', array: true }) timeZones!: string[];
  @Column('boolean') invented!: boolean;
  @Column('integer') version!: number;

  /** A State has a code and may have a regional group; an organisation has neither, and a type instead. */
  describe(description: PartyDescription): void {
    const state = this.kind === PartyKind.STATE;
    if (state && !description.isoCode)
      throw InvalidInput.field('isoCode', 'is missing: a State has its ISO 3166-1 alpha-2 code.');
    if (state && description.organisationType)
      throw InvalidInput.field('organisationType', 'does not belong to a State.');
    if (!state && description.isoCode) throw InvalidInput.field('isoCode', 'does not belong to an organisation.');
    if (!state && description.regionalGroup)
      throw InvalidInput.field('regionalGroup', 'does not belong to an organisation.');
    if (!state && description.iaeaMembership !== IaeaMembership.UNKNOWN)
      throw InvalidInput.field('iaeaMembership', 'is of States: Member States join, organisations do not.');
    Object.assign(this, description);
  }

  /** What the trail keeps of it. */
  described(): Record<string, unknown> {
    return { ...(this as Record<string, unknown>) };
  }
}
