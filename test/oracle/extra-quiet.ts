import { idOf, type Rows } from './rows.js';

/** Groups in which nothing happened that their chairs see; of one they have said that it goes on. */
export async function putQuietGroups(rows: Rows): Promise<void> {
  const workingGroup = idOf('body other');
  const by = idOf('member other.chair');
  for (const name of ['quiet', 'kept']) {
    const body = await rows.put('body', `other-${name}`, {
      ...{ slug: `other-${name}`, kind: 'FOCUS_GROUP', name: `Body other-${name}`, state: 'ACTIVE' },
      ...{ working_group_id: workingGroup, parent_id: workingGroup, symbol_prefix: `OTHER-${name.toUpperCase()}` },
    });
    await rows.put('body_state_change', `other-${name}`, {
      ...{ body_id: body, to_state: 'ACTIVE', reason: `Reason of ${name}`, changed_by: by },
      changed_at: '2019-03-01T10:00:00Z',
    });
    // Lately, and among themselves: whoever does not see it is not told of it by the suggestion either.
    for (const [label, starts_at] of [
      ['AMBER', new Date(Date.now() - 86_400_000).toISOString()],
      ['GREEN', '2020-05-05T10:00:00Z'],
    ]) {
      await rows.put('meeting', `${name} ${label}`, {
        ...{ body_id: body, kind: 'FOCUS_GROUP', mode: 'VIRTUAL', state: 'HELD', title: `${label} of ${name}`, label },
        ...{ starts_at, time_zone: 'Asia/Tokyo', calendar_uid: `${name}-${label}@oracle.test` },
      });
    }
  }
  await rows.put('dormancy_declined', 'kept', {
    ...{ body_id: idOf('body other-kept'), reason: 'It goes on', declined_by: by },
    ...{ declined_at: '2020-01-01T10:00:00Z', quiet_until: '2099-01-01' },
  });
}
