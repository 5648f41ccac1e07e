import { idOf, type Rows } from './rows.js';

interface Holder {
  readonly finding: string;
  readonly author: string;
  readonly number: number;
}

/** Files of a finding: one that goes with it, one of a label of its own, and one that was removed. */
export async function putAttachments(rows: Rows, name: string, { finding, author, number }: Holder): Promise<void> {
  const [account] = [await rows.first('account', 'email', 'other.member@example.org')];
  const put = async (sort: string, more: Readonly<Record<string, unknown>>): Promise<void> => {
    const file = { file_name: `${sort} of ${name}.pdf`, content_type: 'application/pdf', size_bytes: number };
    const at = '2020-01-01T00:00:00Z';
    const upload = await rows.put('upload', `${sort} of ${name}`, {
      ...{ ...file, account_id: account, secret_hash: idOf(`secret ${sort} of ${name}`), expires_at: at },
      ...{ received_at: at, attached_at: at, sha256: 'hash', storage_key: 'nowhere' },
    });
    await rows.put('finding_attachment', `${sort} of ${name}`, {
      ...{ ...file, finding_id: finding, upload_id: upload, sha256: 'hash', attached_by: author },
      ...{ attached_at: '2020-03-01T10:00:00Z', ...more },
    });
  };
  await put('File', {});
  const stricter = ['GREEN', 'AMBER', 'AMBER_STRICT'][number % 3];
  await put('Stricter file', { own_label: stricter, attached_at: '2020-03-02T10:00:00Z' });
  await put('Removed file', { removed_by: author, removed_at: '2020-03-03T10:00:00Z' });
}
