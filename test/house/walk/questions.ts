import { randomUUID } from 'node:crypto';
import { putTerms } from '../../support/put-terms.js';
import { putProcedure } from '../../support/procedures.js';
import { plan } from './scheduling-acts.js';
import type { WalkWorld } from './world.js';

/** A question for every field of Query; of lists the walk writes down how many things each role sees. */
export async function questions(world: WalkWorld): Promise<Readonly<Record<string, string>>> {
  const { focusGroup, group, committeeId } = world.meetings;
  const [amber, draft] = [await world.finding('POSTED'), await world.finding('DRAFT')];
  await world.finding('POSTED', 'GREEN');
  await world.finding('POSTED', 'AMBER_STRICT');
  const [committee, groups] = [await world.meeting(), await world.meeting(world.meetings.focusGroupId)];
  const [ofCommittee, ofGroup] = [await world.poll(), await world.poll(world.meetings.focusGroupId)];
  const delegate = await world.delegate();
  const of = (slug: string): string => `by: { slug: "${slug}" }`;
  const preview = (body: string): string =>
    `meetingPreview(input: { body: "${body}", durationMinutes: 60, startsAt: { local: "2099-07-01T14:00", timeZone: "UTC" } }) { startsAt }`;
  const suggestion = (body: string): string =>
    `suggestSlots(input: { body: "${body}", from: "2099-07-01", to: "2099-07-02", durationMinutes: 60 }) { none }`;
  const { plan: series } = await plan(world);
  await world.enquiry();
  const held = await world.heldMeeting();
  const [paper, own] = [await world.paper(), await world.paper({ audience: 'CHAIRS' })];
  await world.paper({ label: 'GREEN' });
  const states = ['DRAFT', 'CIRCULATED', 'ADOPTED_IN_PART', 'ADOPTED'];
  for (const state of states) await world.minutes(state);
  const [circulated, next] = [
    await putTerms(world.app, committeeId, 'CIRCULATED'),
    await putTerms(world.app, committeeId),
  ];
  const procedure = await putProcedure(world.app, committeeId);
  return {
    'node (AMBER finding)': `node(id: "${amber}") { id }`,
    'node (delegate)': `node(id: "dlg_${delegate}") { id }`,
    nodes: `nodes(ids: ["${amber}"]) { id }`,
    viewer: 'viewer { id }',
    viewerAccount: 'viewerAccount { id }',
    'meetingPreview (committee)': preview(`bdy_${committeeId}`),
    'meetingPreview (focus group)': preview(focusGroup),
    ...Object.fromEntries(
      [`bdy_${committeeId}`, focusGroup].flatMap((body, index) => [
        [`suggestSlots (${index === 0 ? 'committee' : 'focus group'})`, suggestion(body)],
        [
          `fairnessLedger (${index === 0 ? 'committee' : 'focus group'})`,
          `fairnessLedger(body: "${body}") { complete }`,
        ],
        [`cadence (${index === 0 ? 'committee' : 'focus group'})`, `cadence(body: "${body}") { says }`],
        [
          `yearCalendar (${index === 0 ? 'committee' : 'focus group'})`,
          `yearCalendar(body: "${body}", year: 2099) { kind }`,
        ],
      ]),
    ),
    meetingPlan: `meetingPlan(id: "${series}") { id }`,
    explainMeetingPlan: `explainMeetingPlan(id: "${series}") { spreadAfter }`,
    parties: 'parties { totalCount }',
    party: `party(by: { id: "pty_${world.meetings.heads[0].partyId}" }) { id }`,
    'member (head of delegation)': `member(id: "mem_${world.meetings.heads[0].memberId}") { id }`,
    members: 'members { totalCount }',
    bodies: 'bodies { totalCount }',
    body: `body(by: { id: "${focusGroup}" }) { id }`,
    workingGroup: `workingGroup(${of(group.slug)}) { id }`,
    steeringCommittee: `steeringCommittee(workingGroup: "${group.slug}") { id }`,
    focusGroup: `focusGroup(by: { id: "${focusGroup}" }) { id }`,
    focusGroups: `focusGroups(workingGroup: "${group.slug}") { totalCount }`,
    progressReport: `progressReport(focusGroup: "${focusGroup}", from: "2020-01-01", until: "2099-01-01") { label }`,
    leadsToReplace: 'leadsToReplace { id }',
    quietGroups: 'quietGroups { quietSince }',
    participations: 'participations { totalCount }',
    seats: 'seats { totalCount }',
    'finding (AMBER)': `finding(by: { id: "${amber}" }) { id }`,
    'finding (draft of the participant)': `finding(by: { id: "${draft}" }) { id }`,
    findings: 'findings { totalCount }',
    findingOpenings: 'findingOpenings { totalCount }',
    releasedFindings: 'releasedFindings { totalCount }',
    releasedFinding: 'releasedFinding(by: { symbol: "nothing" }) { id }',
    search: 'search { totalCount }',
    searchSuggestions: 'searchSuggestions(query: "a") { id }',
    'meeting (AMBER, committee)': `meeting(by: { id: "${committee}" }) { id }`,
    'meeting (AMBER, focus group)': `meeting(by: { id: "${groups}" }) { id }`,
    meetings: 'meetings { totalCount }',
    'poll (committee)': `poll(id: "${ofCommittee.id}") { id }`,
    'poll (focus group)': `poll(id: "${ofGroup.id}") { id }`,
    polls: 'polls { totalCount }',
    'paper (AMBER, committee)': `paper(id: "${paper}") { id }`,
    'paper (of the chairs, committee)': `paper(id: "${own}") { id }`,
    papers: 'papers { totalCount }',
    'redline (of what is not adopted)': `redline(from: "${circulated.id}", to: "${next.id}") { summary { added } }`,
    'textForDecision (of what is not adopted)': `textForDecision(version: "${circulated.id}") { title }`,
    'termsVersion (not adopted)': `termsVersion(id: "${circulated.id}") { id }`,
    meetingsToCall: 'meetingsToCall { dueBy }',
    'wouldChange (of what is not adopted)': `wouldChange(termsVersion: "${circulated.id}") { kind }`,
    clauseHistory: `clauseHistory(clause: "${circulated.clauses[0]}") { id }`,
    previewTermsImport: `previewTermsImport(termsVersion: "${next.id}", text: { markdown: "# Aim" }) { title }`,
    previewFindingText: `previewFindingText(upload: "upl_${randomUUID()}") { title }`,
    termsOfReference: `termsOfReference(body: "${group.slug}") { id }`,
    subscribers: 'subscribers { totalCount }',
    subscribersByYear: 'subscribersByYear { year }',
    registerDifference: 'registerDifference(from: "2020-01-01", to: "2021-01-01") { joined { id } }',
    commitments: `commitments(workingGroup: "${group.slug}") { id implementationReports { id } }`,
    recommendations: 'recommendations { totalCount }',
    registerProcedures: 'registerProcedures { language }',
    ...Object.fromEntries(
      states.map((state) => [
        `minutes (${state})`,
        `minutes(filter: { state: ${state}, body: { id: "bdy_${committeeId}" } }) { totalCount }`,
      ]),
    ),
    'procedure (committee)': `procedure(id: "${procedure}") { id }`,
    procedures: `procedures(filter: { body: { id: "bdy_${committeeId}" } }) { totalCount }`,
    decisions: `decisions(filter: { meeting: "${held}" }) { totalCount }`,
    actions: `actions(filter: { meeting: "${held}" }) { totalCount }`,
    enquiries: `enquiries(filter: { workingGroup: "${group.slug}" }) { totalCount }`,
    accounts: 'accounts { totalCount }',
    sessions: 'sessions { pageInfo { hasPreviousPage } }',
    accessTokens: 'accessTokens { pageInfo { hasPreviousPage } }',
    feeds: 'feeds { pageInfo { hasPreviousPage } }',
    bookNotes: 'bookNotes { pageInfo { hasPreviousPage } }',
    exports: 'exports { totalCount }',
    trail: `trail(filter: { subject: "bdy_${committeeId}" }) { totalCount }`,
    roles: 'roles { name }',
    installation: 'installation { version }',
    rateLimit: 'rateLimit { limit }',
  };
}
