import { z } from 'zod';
import { dataFile, day, instant, line, markdown, slug, term, timeZone } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

const state = z.enum(['PROPOSED', 'ACTIVE', 'DORMANT', 'CONCLUDED', 'DISCONTINUED']);

const row = z
  .strictObject({
    slug,
    kind: z.enum(['WORKING_GROUP', 'STEERING_COMMITTEE', 'FOCUS_GROUP']),
    name: line,
    abbreviation: line.optional(),
    /** The working group that it belongs to; none for a working group. */
    workingGroup: slug.optional(),
    descriptionMarkdown: markdown.default(''),
    homeTimeZone: timeZone.default('UTC'),
    symbolPrefix: z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/, 'must be up to ten capital letters and digits.'),
    state: state.default('ACTIVE'),
    establishedOn: day.optional(),
    scopeMarkdown: markdown.default(''),
    invented: z.boolean().default(false),
    source: slug.optional(),
    chairs: z
      .array(z.strictObject({ party: slug, member: slug.optional(), ...term, source: slug.optional() }))
      .default([]),
    secretaries: z.array(z.strictObject({ member: slug, ...term })).default([]),
    observers: z.array(z.strictObject({ party: slug, ...term })).default([]),
    areasForInquiry: z
      .array(
        z.strictObject({
          slug,
          title: line,
          state: z.enum(['OPEN', 'EXPLORED', 'ANSWERED']).default('OPEN'),
          source: slug.optional(),
        }),
      )
      .default([]),
    leads: z.array(z.strictObject({ seat: z.string(), member: slug.optional(), ...term })).default([]),
    stateChanges: z
      .array(z.strictObject({ from: state.optional(), to: state, reason: line, by: slug.optional(), at: instant }))
      .default([]),
  })
  .refine((body) => (body.kind === 'WORKING_GROUP') === (body.workingGroup === undefined), {
    path: ['workingGroup'],
    message: 'must be given for every body but the working group itself.',
  });
type Body = z.output<typeof row>;

/** The working group, its committee and its focus groups, with who leads them. */
export const bodies = dataFile('bodies.json', row, (body, place, plan) => {
  plan.add(
    'body',
    body.slug,
    {
      slug: body.slug,
      kind: body.kind,
      name: body.name,
      abbreviation: body.abbreviation ?? null,
      working_group_id: plan.reference('body', body.workingGroup ?? body.slug, place.at('workingGroup')),
      parent_id: plan.optional('body', body.workingGroup, place.at('workingGroup')),
      description_markdown: body.descriptionMarkdown,
      home_time_zone: body.homeTimeZone,
      symbol_prefix: body.symbolPrefix,
      state: body.state,
      established_on: plan.optionalDay(body.establishedOn, place.at('establishedOn')),
      scope_markdown: body.scopeMarkdown,
      invented: body.invented,
      source: plan.source(body.source, place.at('source')),
    },
    place,
  );
  addOfficers(body, place, plan);
  addInquiries(body, place, plan);
  addStateChanges(body, place, plan);
});

function addOfficers(body: Body, place: Place, plan: Plan): void {
  const bodyId = plan.reference('body', body.slug, place);
  body.chairs.forEach((chair, index) => {
    const at = place.at('chairs').at(index);
    const columns = {
      body_id: bodyId,
      party_id: plan.reference('party', chair.party, at.at('party')),
      member_id: plan.optional('member', chair.member, at.at('member')),
      valid: plan.period(chair, at),
      source: plan.source(chair.source, at.at('source')),
    };
    plan.add('chair', `${body.slug}/${chair.party}/${index + 1}`, columns, at);
  });
  body.secretaries.forEach((secretary, index) => {
    const at = place.at('secretaries').at(index);
    const member = plan.reference('member', secretary.member, at.at('member'));
    const columns = { body_id: bodyId, member_id: member, valid: plan.period(secretary, at) };
    plan.add('secretary', `${body.slug}/${secretary.member}/${index + 1}`, columns, at);
  });
  body.observers.forEach((observer, index) => {
    const at = place.at('observers').at(index);
    const party = plan.reference('party', observer.party, at.at('party'));
    const columns = { body_id: bodyId, party_id: party, valid: plan.period(observer, at) };
    plan.add('observer', `${body.slug}/${observer.party}/${index + 1}`, columns, at);
  });
}

function addInquiries(body: Body, place: Place, plan: Plan): void {
  const bodyId = plan.reference('body', body.slug, place);
  body.areasForInquiry.forEach((area, index) => {
    const at = place.at('areasForInquiry').at(index);
    const source = plan.source(area.source, at.at('source'));
    const columns = { body_id: bodyId, position: index + 1, title: area.title, state: area.state, source };
    plan.add('area_for_inquiry', `${body.slug}/${area.slug}`, columns, at);
  });
  body.leads.forEach((lead, index) => {
    const at = place.at('leads').at(index);
    const columns = {
      body_id: bodyId,
      seat_id: plan.reference('seat', lead.seat, at.at('seat')),
      member_id: plan.optional('member', lead.member, at.at('member')),
      valid: plan.period(lead, at),
    };
    plan.add('lead', `${body.slug}/${lead.seat}/${index + 1}`, columns, at);
  });
}

function addStateChanges(body: Body, place: Place, plan: Plan): void {
  body.stateChanges.forEach((change, index) => {
    const at = place.at('stateChanges').at(index);
    const columns = {
      body_id: plan.reference('body', body.slug, place),
      from_state: change.from ?? null,
      to_state: change.to,
      reason: change.reason,
      changed_by: plan.optional('member', change.by, at.at('by')),
      changed_at: plan.instant(change.at, at.at('at')).instant,
    };
    plan.add('body_state_change', `${body.slug}/${index + 1}`, columns, at);
  });
}
