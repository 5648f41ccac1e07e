import { idOf, type Rows } from './rows.js';

interface Issued {
  readonly body: string;
  readonly label: string;
  readonly issuedBy: string;
  readonly opened: readonly string[];
}

/** A paper, its revision, one of the chairs' own and one that was withdrawn, each for a meeting of the body if it has one. */
export async function putIssued(rows: Rows, name: string, { body, label, issuedBy, opened }: Issued): Promise<void> {
  const meeting = await rows.first('meeting', 'body_id', body);
  const [account] = [await rows.first('account', 'email', 'other.member@example.org')];
  const put = async (sort: string, more: Readonly<Record<string, unknown>>): Promise<string> => {
    const number = (await rows.count('paper')) + 1;
    const upload = await rows.put('upload', `${name} ${sort}`, {
      account_id: account,
      secret_hash: idOf(`secret ${name} ${sort}`),
      file_name: 'a.pdf',
      content_type: 'application/pdf',
      size_bytes: 1,
      expires_at: '2020-01-01T00:00:00Z',
      received_at: '2020-01-01T00:00:00Z',
      sha256: 'hash',
      storage_key: 'nowhere',
      attached_at: '2020-01-01T00:00:00Z',
    });
    return rows.put('paper', `${name} ${sort}`, {
      body_id: body,
      meeting_id: number % 3 === 0 ? null : (meeting ?? null),
      symbol: `ZZ/${2020 + (number % 3)}/${number}`,
      year: 2020 + (number % 3),
      kind: number % 2 === 0 ? 'PAPER' : 'CIRCULAR',
      audience: 'BODY',
      label,
      state: 'ISSUED',
      title: `Title of ${name} ${sort}`,
      upload_id: upload,
      file_name: `File of ${name} ${sort}.pdf`,
      content_type: 'application/pdf',
      size_bytes: number,
      sha256: `hash ${number}`,
      issued_by: issuedBy,
      issued_at: `2020-05-${10 + (number % 9)}T10:00:00Z`,
      updated_at: `2020-05-${10 + (number % 9)}T10:00:00Z`,
      ...more,
    });
  };
  const paper = await put('paper', {});
  await put('revision', { base_id: paper, relation: 'REVISION', relation_number: 1 });
  const own = await put('own', { audience: 'CHAIRS' });
  const stricter = { base_id: paper, relation: 'REVISION', relation_number: 2, label: 'AMBER_STRICT' };
  await put('stricter', stricter);
  await put('withdrawn', { state: 'WITHDRAWN', withdrawal_reason: `Reason of ${name}` });
  const item = meeting && (await rows.first('agenda_item', 'meeting_id', meeting));
  for (const paper_id of item ? [paper, own] : [])
    await rows.putKeyed('agenda_item_paper', { agenda_item_id: item, paper_id, attached_at: '2020-06-01T10:00:00Z' });
  for (const member of opened)
    await rows.putKeyed('paper_opening', { paper_id: paper, member_id: member, opened_at: '2020-06-01T10:00:00Z' });
}
