import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import { ImportList } from '../papers/import-list.js';
import { paths } from '../paths.js';

const importFindings = graphql(`
  mutation ImportFindings($input: ImportFindingsInput!) {
    act: importFindings(input: $input) {
      imported
      added
      known
      rows {
        row
        outcome
        title
        author
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly group: { readonly id: string };
  readonly close: () => void;
}

/** A list becomes drafts of a group. */
export function ImportFindingsDialog({ group, close }: Properties) {
  const { t } = useTranslation();
  return (
    <ImportList
      {...{ document: importFindings, close }}
      input={(upload, dryRun) => ({ body: group.id, upload, dryRun })}
      words={{
        ...{ title: t('importFindings.title'), means: t('importFindings.means') },
        ...{ file: t('importFindings.file'), hint: t('importFindings.hint') },
        would: (count) => t('importFindings.would', { count }),
        known: (count) => t('importFindings.known', { count }),
        confirm: (count) => t('importFindings.confirm', { count }),
        done: (count) => t('importFindings.done', { count }),
      }}
      columns={[
        { head: t('importFindings.head.heading'), says: ({ title }) => title },
        { head: t('importFindings.head.author'), says: ({ author }) => author },
      ]}
      after={
        <p>
          <Link to={paths.findings} search={{ body: group.id, state: 'DRAFT' }}>
            {t('importFindings.toDrafts')}
          </Link>
        </p>
      }
    />
  );
}
