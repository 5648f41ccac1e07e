import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Notice } from '../components/notice.js';
import { Table } from '../components/table.js';
import type { ImportMembersMutation } from '../gql/graphql.js';
import type { UserError } from '../kernel/act.js';

/** Rows that are shown; more would only be scrolled past, and how many there are is said. */
const MOST_SHOWN = 200;

export type Preview = ImportMembersMutation['act'];

/** What each row would do. */
export function ImportedRows({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const rows = preview.rows ?? [];
  return (
    <>
      <Table
        caption={t('import.preview')}
        heads={[t('import.row'), t('import.outcome.label'), t('import.name'), t('invite.email'), t('invite.party')]}
      >
        {rows.slice(0, MOST_SHOWN).map(({ row, outcome, name, email, party }) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td>
              <Badge tone={outcome === 'ADDED' ? 'positive' : 'plain'}>{t(`import.outcome.${outcome}`)}</Badge>
            </td>
            <td>
              <bdi>{name}</bdi>
            </td>
            <td>
              <bdi dir="ltr">{email}</bdi>
            </td>
            <td>
              <bdi>{party}</bdi>
            </td>
          </tr>
        ))}
      </Table>
      <Left count={rows.length - MOST_SHOWN} />
    </>
  );
}

/** What is wrong, by row and column; of the file as a whole it is said above. */
export function WrongRows({ errors }: { readonly errors: readonly UserError[] }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  // The button is below the form: in a narrow window nothing would be seen to happen.
  useEffect(() => place.current?.focus(), []);
  const placed = errors.filter(({ path }) => path?.[1]?.startsWith('row '));
  const others = errors.filter((error) => !placed.includes(error));
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="critical" title={t('import.wrong')} live>
        <p>{t('import.nothingDone')}</p>
        {others.map(({ message }) => (
          <p key={message} lang="en">
            {message}
          </p>
        ))}
      </Notice>
      {placed.length > 0 ? (
        <Table caption={t('import.wrongRows')} heads={[t('import.row'), t('import.header'), t('import.problem')]}>
          {placed.slice(0, MOST_SHOWN).map(({ path, message }) => (
            <tr key={`${path?.join(' ') ?? ''} ${message}`}>
              <th scope="row">{path?.[1]?.slice('row '.length)}</th>
              <td dir="auto" lang="en">
                {path?.[2]}
              </td>
              <td dir="auto" lang="en">
                {withoutPath(message, path)}
              </td>
            </tr>
          ))}
        </Table>
      ) : null}
      <Left count={placed.length - MOST_SHOWN} />
    </div>
  );
}

/** The server begins its sentence with the place, which has columns of its own here. */
const withoutPath = (message: string, path: UserError['path']): string => {
  const start = `${path?.join('.') ?? ''}: `;
  return message.startsWith(start) ? message.slice(start.length) : message;
};

function Left({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <p>{t('import.moreRows', { count })}</p> : null;
}
