import { idOf, type Rows } from './rows.js';

/** Notes of several readers in books of meetings under every label, on items and papers, also on those that they do not see. */
export async function putBookNotes(rows: Rows): Promise<void> {
  const readers = ['other.member', 'other.observer', 'participant.b', 'admin', 'auditor', 'lead', 'alternate'];
  for (const reader of readers) {
    const account_id = await rows.idWhere('account', 'email', `${reader}@example.org`);
    for (const label of ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT']) {
      for (const place of ['committee', 'culture']) {
        const meeting_id = idOf(`meeting ${place} ${label} `);
        const at = '2026-01-01T08:00:00Z';
        const note = (on: string, more: Readonly<Record<string, unknown>>): Promise<string> =>
          rows.put('book_note', `${reader} ${place} ${label} ${on}`, {
            ...{ account_id, meeting_id, text: `Note of ${reader} on ${on}`, created_at: at, updated_at: at, ...more },
          });
        await note('whole', {});
        await note('item', { item_id: await rows.first('agenda_item', 'meeting_id', meeting_id) });
        const paper_id = await rows.first('paper', 'label', label);
        if (paper_id) await note('paper', { paper_id });
      }
    }
  }
}
