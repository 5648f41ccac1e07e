import { putExtraAmendments } from './extra-amendments.js';
import { idOf, type Rows } from './rows.js';

/** Versions of terms in every state, with what was written over and taken out of them on their way. */
export async function putExtraTerms(
  rows: Rows,
  { group, committee, open, proposed }: Readonly<Record<'group' | 'committee' | 'open' | 'proposed', string>>,
  { member, seat }: { readonly member: string; readonly seat: string },
): Promise<void> {
  let former: string | null = null;
  const version = async (of: string, number: string, state: string, inForce: string | null): Promise<void> => {
    const terms = await rows.put('terms_version', `${of} ${number}`, {
      ...{ body_id: of, number, title: `Terms ${number}`, state: 'DRAFT', based_on: former, drafted_by: member },
      ...{ circulated_at: state === 'DRAFT' ? null : '2019-11-01', updated_at: '2019-11-02' },
      ...(state === 'WITHDRAWN' ? { withdrawn_at: '2019-11-02', withdrawal_reason: `Reason of ${number}` } : {}),
    });
    const put = (stable: string, more: Readonly<Record<string, unknown>>): Promise<string> =>
      rows.put('clause', `${terms} ${stable}`, {
        ...{ terms_version_id: terms, stable_id: idOf(stable), position: 1, number: '1', version: 2 },
        ...{ body_markdown: `Clause of ${number}`, updated_at: '2019-10-02', updated_by: member, ...more },
      });
    const clause = await put('clause', {});
    const removed = { position: null, removed_at: '2019-10-03', updated_by: null };
    await put('clause removed', { ...removed, body_markdown: `Taken out of ${number}` });
    await rows.put('clause_wording', terms, {
      ...{ clause_id: clause, version: 1, number: '1', heading: '', body_markdown: `Former words of ${number}` },
      ...{ written_by: member, written_at: '2019-10-01' },
    });
    await rows.put('provision', terms, {
      terms_version_id: terms,
      kind: 'NOTICE_PERIOD',
      clause_id: clause,
      value: JSON.stringify({ days: 1 }),
    });
    // One version in between says nothing of it.
    if (number !== '2')
      await rows.put('provision', `${terms} over`, {
        ...{ terms_version_id: terms, kind: 'HOLDING_OVER', clause_id: clause },
        value: JSON.stringify({ days: number === '1' ? 40 : 500 }),
      });
    // What is not adopted yet would be departed from by much of what there is.
    if (number === '4' || (of === committee && number === '1'))
      for (const [kind, value] of Object.entries(STRICT))
        await rows.put('provision', `${terms} ${kind}`, {
          ...{ terms_version_id: terms, kind, clause_id: clause, value: JSON.stringify(value) },
        });
    if (of === group && number === '3')
      await rows.put('provision', `${terms} cadence`, {
        ...{ terms_version_id: terms, kind: 'CADENCE', clause_id: clause, value: JSON.stringify({ months: 12 }) },
      });
    if (of === group)
      await rows.put('provision', `${terms} symposium`, {
        ...{ terms_version_id: terms, kind: 'SYMPOSIUM_CADENCE', clause_id: clause },
        value: JSON.stringify(SYMPOSIA[Number(number) - 1]),
      });
    const open = state === 'DRAFT' || state === 'CIRCULATED';
    await putExtraAmendments(rows, { terms, clause, seat, open }, member);
    // The text of adopted terms cannot be written any more, so they are adopted last.
    await rows.change('terms_version', terms, {
      state,
      in_force: inForce,
      adopted_on: inForce === null ? null : '2019-12-01',
    });
    former = terms;
  };
  // The next meeting of the group has to be called now.
  await rows.put('meeting', 'a year ago', {
    ...{ body_id: group, slug: 'a-year-ago', kind: 'COMMITTEE', mode: 'VIRTUAL', state: 'HELD', title: 'A year ago' },
    ...{ label: 'AMBER', public: false, starts_at: new Date(Date.now() - 350 * 86_400_000), time_zone: 'UTC' },
    ...{ duration_minutes: 60, calendar_uid: 'a year ago' },
  });
  await rows.put('meeting', 'symposium of years ago', {
    ...{ body_id: group, slug: 'symposium-of-years-ago', kind: 'SYMPOSIUM', mode: 'IN_PERSON', state: 'HELD' },
    ...{ title: 'Symposium of years ago', label: 'CLEAR', public: true, starts_at: '2015-05-05T10:00:00Z' },
    ...{ time_zone: 'UTC', duration_minutes: 480, calendar_uid: 'symposium of years ago' },
  });
  await version(group, '1', 'SUPERSEDED', '[2019-12-01,2021-01-01)');
  await version(group, '2', 'ADOPTED', '[2021-01-01,2022-03-01)');
  await version(group, '3', 'ADOPTED', '[2022-03-01,)');
  await version(group, '4', 'DRAFT', null);
  await version(group, '5', 'PUT_TO_DECISION', null);
  await version(committee, '1', 'CIRCULATED', null);
  await version(open, '1', 'WITHDRAWN', null);
  await version(proposed, '1', 'ADOPTED', '[2022-01-01,)');
}

/** What five versions say of a symposium. */
const SYMPOSIA: readonly unknown[] = [
  { months: 36, anchor: 'Conference of everybody', toleranceDays: 0 },
  { months: 24 },
  { months: 1, anchor: 'Conference of everybody', toleranceDays: 1 },
  { months: 36, anchor: 'Conference that is proposed', toleranceDays: 10 },
  { months: 48, anchor: 'Conference that is decided on' },
];

/** Provisions that are hard to keep. */
const STRICT: Readonly<Record<string, unknown>> = {
  ...{ SEATS: { number: 1 }, CO_CHAIRS: { number: 1 }, TERM_LENGTH: { years: 1 }, RENEWALS: { number: 0 } },
  ...{ QUORUM: { share: '2/3', of: 'FILLED_SEATS' }, CORRECTION_PERIOD: { days: 500 }, CADENCE: { months: 1 } },
  SILENCE_PERIOD: { workingDays: 500 },
};
