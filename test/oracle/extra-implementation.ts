import { idOf, type Rows } from './rows.js';

const STATES = ['DONE', 'PLANNED', 'DONE', 'UNDER_WAY', 'DONE', 'NOT_APPLICABLE', 'DONE', 'DONE', 'DONE', 'PLANNED'];

/** Reports of all kinds: few and many of a state, by party and on its behalf, former ones, and of hidden findings. */
export async function putExtraImplementation(rows: Rows): Promise<void> {
  const parties: string[] = [];
  for (const index of STATES.keys()) {
    // Of those who ask, too: their own are never hidden from them.
    const asking = ['member@example.org', 'other.participant@example.org'][index];
    if (asking) {
      parties.push(await rows.idWhere('representation', 'member_id', await rows.memberAt(asking), 'party_id'));
      continue;
    }
    const party = await rows.put('party', `implementing ${index}`, {
      slug: `implementing-${index}`,
      kind: 'ORGANISATION',
      name: `Implementing ${index}`,
      time_zones: '{Europe/Brussels}',
    });
    parties.push(party);
  }
  const demo = await rows.idWhere('body', 'slug', 'demo');
  const secretary = await rows.memberAt('secretary@example.org');
  const other = idOf('body other');
  const commitment = await rows.put('commitment', 'other', { working_group_id: other, number: 1, text: 'To report' });
  const ofDemo = await rows.put('commitment', 'demo', { working_group_id: demo, number: 9, text: 'To count' });
  const findings = await rows.idsWhere('finding', `kind = 'RECOMMENDATION' and symbol is not null`);
  const about = [
    [demo, { commitment_id: ofDemo }],
    [other, { commitment_id: commitment }],
    ...findings.map((finding_id) => [demo, { finding_id }] as const),
  ] as const;
  for (const [place, [working_group_id, subject]] of about.entries()) {
    for (const [index, state] of STATES.entries()) {
      const visibility = ['COUNTED_ONLY', 'COMMITTEE', 'WORKING_GROUP', 'PUBLIC'][
        index < 7 ? 0 : (index + place) % 4
      ] as string;
      const by = { recorded_by: secretary, evidence: 'By e-mail', evidence_received_at: '2024-03-01T10:00:00Z' };
      const report = { ...subject, ...by, working_group_id, party_id: parties[index] as string, visibility };
      await rows.put('implementation_report', `${place} ${index}`, {
        ...report,
        state,
        reported_at: '2024-03-02T10:00:00Z',
      });
      if (index % 4 !== 1) continue;
      await rows.put('implementation_report', `${place} ${index} before`, {
        ...report,
        state: 'PLANNED',
        reported_at: '2020-03-02T10:00:00Z',
        superseded_at: '2024-03-02T10:00:00Z',
      });
    }
  }
}
