import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import type { WholeGroup } from '../focus-groups/focus-group-query.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';

const setDiscussionMail = graphql(`
  mutation SetDiscussionMail($input: SetDiscussionMailInput!) {
    act: setDiscussionMail(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const levels = ['EVERYTHING', 'THREADS', 'NEEDS_ME', 'NONE'] as const;

/** Of which comments one is mailed, chosen at once; and the address to which one writes oneself. */
export function MailLevel({ group }: { readonly group: WholeGroup }) {
  const { t } = useTranslation();
  const { perform, problem, done } = useAct(setDiscussionMail);
  const { id, viewerDiscussionMail, viewerMailAddress } = group;
  return (
    <>
      <h3>{t('threads.mail')}</h3>
      <SelectField
        {...{ label: t('threads.mailMe'), value: viewerDiscussionMail ?? 'THREADS' }}
        change={(level) => perform({ body: id, level })}
        choices={levels.map((value) => ({ value, says: t(`threads.levels.${value}`) }))}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <p role="status">{done ? t('threads.mailSaved') : null}</p>
      {viewerMailAddress ? (
        <p className="field-hint">
          {t('threads.byMail')}{' '}
          <a href={`mailto:${viewerMailAddress}`} dir="ltr">
            {viewerMailAddress}
          </a>
        </p>
      ) : null}
    </>
  );
}
