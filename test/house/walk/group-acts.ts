import { inDays } from '../../support/meeting-acts.js';
import { makePerson } from '../../support/people.js';
import type { WalkWorld } from './world.js';

type Case = (world: WalkWorld) => Promise<Record<string, unknown>>;

const REASON = 'A good reason.';
const evidence = { description: 'E-mail of the head of delegation', receivedAt: '2026-01-05T10:00:00Z' };
const day = (days: number): string => inDays(days).local.slice(0, 10);

/** A valid input for what keeps and steers a focus group, made anew for each who asks. */
export const groupActs: Readonly<Record<string, Case>> = {
  addMilestone: async ({ meetings }) => ({
    focusGroup: meetings.focusGroup,
    title: 'A first draft',
    plannedOn: day(9),
  }),
  planMilestone: async (world) => ({ milestone: await world.milestone(), plannedOn: day(30), reason: REASON }),
  reachMilestone: async (world) => ({ milestone: await world.milestone(), reachedOn: day(-1), shownBy: 'A paper' }),
  dropMilestone: async (world) => ({ milestone: await world.milestone(), reason: REASON }),
  keepFocusGroupActive: async (world) => ({
    ...{ focusGroup: `bdy_${await world.focusGroup('ACTIVE')}`, months: 6, reason: REASON },
  }),
  endLead: async (world) => {
    const body = await world.focusGroup('ACTIVE');
    const [lead] = await world.app.sql<{ id: string }>(`select id from lead where body_id = $1`, [body]);
    return { lead: `led_${lead?.id}`, reason: REASON };
  },
  inviteExpert: async (world) => ({
    ...{ focusGroup: world.meetings.focusGroup, member: `mem_${(await world.person()).memberId}` },
    ...{ until: day(30), reason: REASON },
  }),
  'inviteExpert (finding)': async (world) => ({
    ...{ focusGroup: world.meetings.focusGroup, finding: await world.finding('POSTED') },
    ...{ member: `mem_${(await world.person()).memberId}`, until: day(30), reason: REASON },
  }),
  recordFocalPoint: async (world) => {
    const { memberId, partyId } = await makePerson(world.app);
    const whose = {
      workingGroup: `bdy_${world.meetings.group.id}`,
      party: `pty_${partyId}`,
      member: `mem_${memberId}`,
    };
    return { ...whose, from: day(0), evidence };
  },
  endFocalPoint: async (world) => ({ focalPoint: await world.focalPoint(), reason: REASON }),
  declineEndorsement: async (world) => ({
    participation: `pcn_${await world.participation('PARTICIPATING')}`,
    ...{ endorsedBy: 'FOCAL_POINT', reason: REASON, evidence },
  }),
  renewExpert: async (world) => ({ expert: await world.expert(), until: day(60), reason: REASON }),
  endExpert: async (world) => ({ expert: await world.expert(), reason: REASON }),
};
