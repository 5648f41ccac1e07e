import type { Rows } from './rows.js';

/** Of a version that is still open: comments, and amendments that wait or were settled. */
export async function putExtraAmendments(
  rows: Rows,
  {
    terms,
    clause,
    seat,
    open,
  }: { readonly terms: string; readonly clause: string; readonly seat: string; readonly open: boolean },
  member: string,
): Promise<void> {
  const comment = (key: string, more: Readonly<Record<string, unknown>>): Promise<string> =>
    rows.put('clause_comment', `${terms} ${key}`, {
      ...{
        clause_id: clause,
        member_id: member,
        text_markdown: `Comment ${key}`,
        quote: '',
        commented_at: '2019-10-05',
      },
      ...more,
    });
  const first = await comment('quoting', { quote: 'Clause of', seat_id: seat });
  await comment('answering', { in_reply_to: first, commented_at: '2019-10-06' });
  const settled = { resolved_at: '2019-10-08', resolved_by: member, resolution: 'Taken up' };
  await comment('resolved', { quote: 'Words that are gone', ...settled });
  const amendment = (key: string, more: Readonly<Record<string, unknown>>): Promise<string> =>
    rows.put('amendment', `${terms} ${key}`, {
      ...{ terms_version_id: terms, kind: 'REPLACE', clause_id: clause, base_number: '1', base_heading: '' },
      ...{ base_markdown: 'Former words', heading: '', body_markdown: `Amendment ${key}`, reason: `Reason ${key}` },
      ...{ seat_id: seat, on_behalf: true, evidence: `Mail ${key}`, said_at: '2019-10-05', recorded_by: member },
      ...{ recorded_at: '2019-10-06', state: 'ACCEPTED', settled_at: '2019-10-09', settled_by: member },
      ...{ disposition_reason: 'Agreed', ...more },
    });
  const alone = { seat_id: null, member_id: member, on_behalf: false, evidence: '' };
  await amendment('accepted', {});
  await amendment('declined', { state: 'DECLINED', ...alone });
  await amendment('in part', {
    state: 'ACCEPTED_IN_PART',
    clause_id: null,
    wording_heading: 'Terms',
    wording_markdown: '',
  });
  if (!open) return;
  const waits = { state: 'OPEN', settled_at: null, settled_by: null, disposition_reason: '' };
  await amendment('deleting', { kind: 'DELETE', body_markdown: '', ...waits, ...alone });
  await amendment('adding', { kind: 'ADD_AFTER', number: '7', base_markdown: '', ...waits });
  await amendment('beginning', { kind: 'ADD_AFTER', clause_id: null, number: '7', base_markdown: '', ...waits });
}
