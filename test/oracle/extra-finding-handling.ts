import type { Rows } from './rows.js';

const HASH = 'ab'.repeat(32);

/** A finding at some step, and those who handle it. */
export interface Handled {
  readonly finding: string;
  readonly label: string;
  readonly state: string;
  readonly proposer: string;
  readonly confirmer: string;
  /** The party from which it comes. */
  readonly party: string;
}

/** Proposals of both kinds in every state, and what was released: the present wording, a former one, and one withdrawn. */
export async function putHandling(rows: Rows, name: string, handled: Handled): Promise<void> {
  const { finding, label, state, proposer, confirmer, party } = handled;
  const account = await rows.idWhere('member', 'id', proposer, 'account_id');
  let number = 0;
  const propose = (kind: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    number += 1;
    return rows.put('finding_proposal', `${name} ${number}`, {
      ...{ finding_id: finding, number, kind, revision: 2, text_sha256: HASH, from_label: label, to_label: 'CLEAR' },
      ...{ reason: `Proposal ${number} of ${name}`, proposed_by: proposer, proposed_account: account },
      ...{ proposed_at: '2020-03-20T10:00:00Z', expires_at: '2099-03-20T10:00:00Z', needs_consent: label !== 'CLEAR' },
      ...more,
    });
  };
  const ended = { ended_at: '2020-03-21T10:00:00Z', ended_by: confirmer };
  if (state === 'UNDER_REVIEW') await propose('RELABEL');
  if (state === 'AGREED') {
    await propose('RELABEL', { state: 'DECLINED', ended_reason: `End of ${name}`, ...ended });
    await propose('RELABEL', { expires_at: '2020-04-03T10:00:00Z' });
  }
  if (state === 'NOTED') {
    await rows.change('finding', finding, { originating_party_id: party });
    await propose('RELEASE', { state: 'VOID', ...ended, ended_by: null });
    await propose('RELEASE', label === 'GREEN' ? { confirmed_by: confirmer } : {});
    await propose('RELABEL');
  }
  if (state !== 'APPROVED' && state !== 'WITHDRAWN') return;
  const done = await propose('RELEASE', {
    ...{ state: 'DONE', confirmed_by: confirmer, needs_consent: false, ...ended },
  });
  const revision = label === 'GREEN' ? 1 : 2;
  await rows.put('finding_release', name, {
    ...{ finding_id: finding, revision, kind: 'RECOMMENDATION', text_sha256: HASH, proposal_id: done },
    released_at: ended.ended_at,
  });
  await rows.change('finding', finding, { released_at: ended.ended_at, released_revision: revision });
}
