import { idOf, type Rows } from './rows.js';

/** Who was at meetings at all hours: across midnight, on holidays, twice, for two of one party, before it was opened. */
export async function putExtraPresences(rows: Rows): Promise<void> {
  const [first, second] = [idOf('seat other 1'), idOf('seat other 2')];
  const [chair, member] = [idOf('member other.chair'), idOf('member other.member')];
  const participant = idOf('member other.participant');
  const colleague = await rows.person('other.colleague', idOf('party alpha agency'));
  await rows.put('seat_holiday', 'presences', {
    ...{ seat_id: second, party_id: idOf('party alpha agency'), entry_id: idOf('entry presences'), yearly: true },
    ...{ name: 'Holiday at a meeting', first_day: '2022-09-15', last_day: '2022-09-16', kept_until: '2025-09-01' },
    ...{ recorded_by: member, recorded_at: '2021-01-01T10:00:00Z' },
  });
  for (const [index, hour] of [2, 10, 13, 23].entries())
    for (const name of ['committee', 'open', 'group']) {
      const meeting = idOf(`meeting returning Held ${name} ${String(hour).padStart(2, '0')}`);
      const at = (minutes: number): string => new Date(Date.UTC(2025, 8, 15, hour, minutes, 30)).toISOString();
      if (index !== 1)
        await rows.putKeyed('sitting', {
          ...{ id: meeting, opened_at: at(10), opened_by: chair, closed_at: at(300), closed_by: chair },
        });
      const there = (of: string, columns: Readonly<Record<string, unknown>>): Promise<string> =>
        rows.put('attendance', `presences ${hour} ${name} ${of}`, {
          ...{ meeting_id: meeting, arrived_at: at(0), recorded_by: chair, recorded_at: at(0) },
          ...columns,
        });
      if (name === 'open') {
        const without = { capacity: 'WITHOUT_SEAT', speaks: false };
        await there('one', { ...without, member_id: member, left_at: at(90) });
        await there('colleague', { ...without, member_id: colleague, arrived_at: at(45), left_at: at(150) });
        continue;
      }
      const speaks = { seat_id: second, capacity: 'HEAD_OF_DELEGATION', speaks: true };
      await there('head', { ...speaks, member_id: member, left_at: at(100) });
      await there('back', { ...speaks, member_id: member, arrived_at: at(200) });
      await there('adviser', { ...speaks, member_id: chair, capacity: 'ADVISER', speaks: false });
      if (index < 2) await there('first', { ...speaks, seat_id: first, member_id: participant, left_at: at(250) });
    }
}
