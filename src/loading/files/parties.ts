import { z } from 'zod';
import { dataFile, day, language, line, slug, timeZone } from '../data-file.js';

const row = z
  .strictObject({
    slug,
    kind: z.enum(['STATE', 'ORGANISATION']),
    name: line,
    shortName: line.optional(),
    /** How other languages call it, by language tag. */
    names: z.record(language, line).default({}),
    isoCode: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be the two capital letters of ISO 3166-1.')
      .optional(),
    unRegionalGroup: z.enum(['AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'GRULAC', 'WEOG']).optional(),
    iaeaMembership: z.enum(['MEMBER', 'NOT_MEMBER', 'UNKNOWN']).default('UNKNOWN'),
    iaeaMembershipAsOf: day.optional(),
    organisationType: line.optional(),
    timeZones: z.array(timeZone).default([]),
    invented: z.boolean().default(false),
    source: slug.optional(),
  })
  .refine((party) => party.kind === 'ORGANISATION' || party.isoCode !== undefined, {
    path: ['isoCode'],
    message: 'is missing: a State has an ISO code.',
  })
  .refine((party) => party.kind === 'STATE' || (party.isoCode ?? party.unRegionalGroup) === undefined, {
    path: ['kind'],
    message: 'only a State has an ISO code and a UN regional group.',
  })
  .refine((party) => (party.iaeaMembership === 'UNKNOWN') === (party.iaeaMembershipAsOf === undefined), {
    path: ['iaeaMembershipAsOf'],
    message: 'goes with a known IAEA membership: the date of the list that says so.',
  });

/** States and organisations. */
export const parties = dataFile('parties.json', row, (party, place, plan) => {
  const id = plan.add(
    'party',
    party.slug,
    {
      slug: party.slug,
      kind: party.kind,
      name: party.name,
      short_name: party.shortName ?? null,
      iso_code: party.isoCode ?? null,
      un_regional_group: party.unRegionalGroup ?? null,
      iaea_membership: party.iaeaMembership,
      iaea_membership_as_of: plan.optionalDay(party.iaeaMembershipAsOf, place.at('iaeaMembershipAsOf')),
      organisation_type: party.organisationType ?? null,
      time_zones: party.timeZones,
      invented: party.invented,
      source: plan.source(party.source, place.at('source')),
    },
    place,
  );
  for (const [tag, name] of Object.entries(party.names)) {
    const columns = { party_id: id, language: tag, name };
    plan.add('party_naming', `${party.slug}/${tag}`, columns, place.at('names').at(tag));
  }
});
