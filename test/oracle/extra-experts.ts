import { idOf, type Rows } from './rows.js';

const RUNNING = '[2020-01-01,2099-01-01)';
const ENDED = '[2020-01-01,2021-01-01)';

/** Experts of a group, and of findings under some labels and in some states, with invitations that run and that ended. */
export async function putExtraExperts(rows: Rows): Promise<void> {
  const open = idOf('body other-open');
  const culture = await rows.idWhere('body', 'slug', 'demo-people-and-culture');
  const [former, member] = [idOf('member former'), idOf('member other.member')];
  const whole = await rows.person('other.expert', idOf('party beta bureau'));
  const invite = (name: string, columns: Readonly<Record<string, unknown>>): Promise<string> =>
    rows.put('expert', name, {
      ...{ reason: `Advice ${name}`, invited_by: member, invited_at: '2020-01-01T10:00:00Z', valid: RUNNING },
      ...columns,
    });
  await invite('of the group', { body_id: open, member_id: whole });
  const ended = { ended_reason: 'Ended before its day', ended_by: member, ended_at: '2021-01-01T10:00:00Z' };
  await invite('of the group once', { body_id: open, member_id: former, valid: ENDED, ...ended });
  for (const [name, body] of [
    ['open', open],
    ['culture', culture],
  ] as const) {
    for (const what of ['GREEN posted', 'AMBER posted', 'AMBER_STRICT posted', 'AMBER draft', 'AMBER withdrawn']) {
      const finding_id = idOf(`finding ${name} ${what}`);
      await invite(`${name} ${what}`, { body_id: body, member_id: former, finding_id });
    }
    const finding_id = idOf(`finding ${name} AMBER posted`);
    const stranger = idOf('member stranger');
    await invite(`${name} once`, { body_id: body, member_id: stranger, finding_id, valid: ENDED, ...ended });
  }
}
