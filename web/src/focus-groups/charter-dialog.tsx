import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import type { CharterToReviseQuery } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import type { WholeGroup } from './focus-group-query.js';

const charterToRevise = graphql(`
  query CharterToRevise($id: ID!) {
    focusGroup(by: { id: $id }) {
      id
      version
      scopeMarkdown
      charter {
        deliverablesMarkdown
        exitCriterion
        reviewersWanted
        reviewOn
      }
    }
  }
`);
const reviseCharter = graphql(`
  mutation ReviseCharter($input: ReviseCharterInput!) {
    act: reviseCharter(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly group: WholeGroup;
  readonly close: () => void;
}

/** The charter as it stands, to be written anew with a reason. */
export function CharterDialog({ group, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(charterToRevise, { id: group.id }));
  return (
    <Dialog title={t('charter.ask', { group: group.name })} open close={close}>
      <Answer of={query}>
        {({ focusGroup }) => (focusGroup ? <Writing group={focusGroup} close={close} /> : null)}
      </Answer>
    </Dialog>
  );
}

interface InHand {
  readonly group: NonNullable<CharterToReviseQuery['focusGroup']>;
  readonly close: () => void;
}

function Writing({ group, close }: InHand) {
  const { t } = useTranslation();
  const { charter } = group;
  const { values, change, discard } = useDraft(`charter ${group.id}`, {
    scopeMarkdown: group.scopeMarkdown ?? '',
    deliverablesMarkdown: charter?.deliverablesMarkdown ?? '',
    exitCriterion: charter?.exitCriterion ?? '',
    reviewersWanted: charter?.reviewersWanted ? String(charter.reviewersWanted) : '',
    reviewOn: charter?.reviewOn ?? '',
    reason: '',
    /** What the writing began from: whoever revised it since is not written over. */
    version: group.version,
  });
  const { perform, pending, problem, userErrors } = useAct(reviseCharter, () => {
    discard();
    close();
  });
  const submit = () => {
    const { version, reviewersWanted, reviewOn, ...words } = values;
    perform({
      ...{ focusGroup: group.id, expectedVersion: version, ...words },
      ...{ reviewersWanted: reviewersWanted ? Number(reviewersWanted) : null, reviewOn: reviewOn || null },
    });
  };
  const field = (name: 'scopeMarkdown' | 'deliverablesMarkdown' | 'exitCriterion' | 'reason' | 'reviewOn') => ({
    ...{ path: name, value: values[name], change: (typed: string) => change({ [name]: typed }) },
  });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <TextField
        {...field('scopeMarkdown')}
        {...{ label: t('focusGroup.scope'), hint: t('charter.markdown'), lines: 8, required: true }}
      />
      <TextField
        {...field('deliverablesMarkdown')}
        {...{ label: t('charter.deliverables'), hint: t('charter.markdown'), lines: 6 }}
      />
      <TextField {...field('exitCriterion')} {...{ label: t('charter.exitCriterion'), lines: 2 }} />
      <div className="row">
        <TextField
          {...{ label: t('charter.reviewers'), hint: t('charter.reviewersHint'), path: 'reviewersWanted' }}
          {...{ value: values.reviewersWanted, type: 'number', min: 1, max: 10 }}
          change={(reviewersWanted) => change({ reviewersWanted })}
        />
        <TextField {...field('reviewOn')} label={t('charter.reviewOn')} type="date" />
      </div>
      <TextField
        {...field('reason')}
        {...{ label: t('charter.reason'), hint: t('charter.reasonHint'), lines: 3, required: true }}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('charter.submit')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
