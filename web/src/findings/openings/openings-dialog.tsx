import { useTranslation } from 'react-i18next';
import { Answer } from '../../components/answer.js';
import { HandlingLabel } from '../../components/badge.js';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { More } from '../../components/more.js';
import { EmptyState } from '../../components/notice.js';
import { Table } from '../../components/table.js';
import { Time } from '../../components/time.js';
import { graphql } from '../../gql/gql.js';
import type { FindingOpeningsQuery } from '../../gql/graphql.js';
import { useZone } from '../../identity/viewer.js';
import { usePages } from '../../kernel/pages.js';

const findingOpenings = graphql(`
  query FindingOpenings($filter: FindingOpeningFilter, $after: String) {
    findingOpenings(filter: $filter, first: 50, after: $after) {
      nodes {
        body
        finding
        revision
        label
        attachment
        account
        name
        byToken
        openedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Opening = FindingOpeningsQuery['findingOpenings']['nodes'][number];

interface Properties {
  /** The finding whose openings are asked for; those of all where none is given. */
  readonly finding?: { readonly id: string; readonly title: string };
  readonly close: () => void;
}

/** Who opened what is AMBER or stricter, last first; the server tells those who keep the group, and auditors. */
export function OpeningsDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const filter = finding ? { finding: finding.id } : {};
  const query = usePages(findingOpenings, { filter }, ({ findingOpenings: found }) => found);
  return (
    <Dialog title={finding ? t('openings.ofOne', { title: finding.title }) : t('openings.ofAll')} open close={close}>
      <p>{t('openings.means')}</p>
      <Answer of={query}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState>
              <p>{t('openings.none')}</p>
            </EmptyState>
          ) : (
            <>
              <Openings openings={found} ofAll={!finding} />
              <More of={query} />
            </>
          )
        }
      </Answer>
      <div className="actions">
        <Button onPress={close}>{t('openings.close')}</Button>
      </div>
    </Dialog>
  );
}

function Openings({ openings, ofAll }: { readonly openings: readonly Opening[]; readonly ofAll: boolean }) {
  const { t } = useTranslation();
  const zone = useZone();
  const heads = ['who', 'when', 'what', 'label'] as const;
  return (
    <Table caption={t('openings.list')} heads={heads.map((head) => t(`openings.head.${head}`))}>
      {openings.map((one) => (
        <tr key={[one.account, one.openedAt, one.finding, one.attachment, one.byToken].join(' ')}>
          <th scope="row">
            {one.name ? <bdi>{one.name}</bdi> : <span className="identifier">{one.account}</span>}
            {one.byToken ? <span className="soft"> {t('openings.byToken')}</span> : null}
          </th>
          <td>
            <Time instant={one.openedAt} timeZone={zone} />
          </td>
          <td className={ofAll ? 'broad' : undefined}>
            <What opening={one} />
            {ofAll ? <span className="identifier soft"> {one.finding ?? one.body}</span> : null}
          </td>
          <td>{one.label ? <HandlingLabel label={one.label} /> : null}</td>
        </tr>
      ))}
    </Table>
  );
}

function What({ opening: { revision, attachment } }: { readonly opening: Opening }) {
  const { t } = useTranslation();
  if (attachment) return <>{t('openings.file')}</>;
  return <>{revision === null ? t('openings.texts') : t('openings.revision', { number: revision })}</>;
}
