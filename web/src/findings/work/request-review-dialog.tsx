import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../components/answer.js';
import { Button } from '../../components/button.js';
import { Checkboxes } from '../../components/checkboxes.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { EmptyState } from '../../components/notice.js';
import { graphql } from '../../gql/gql.js';
import type { PossibleReviewersQuery } from '../../gql/graphql.js';
import { useAct } from '../../kernel/act.js';
import { question } from '../../kernel/queries.js';
import { usePartyName } from '../../members/party-name.js';
import type { WholeFinding } from '../finding-query.js';

const possibleReviewers = graphql(`
  query PossibleReviewers($id: ID!) {
    finding(by: { id: $id }) {
      possibleReviewers {
        id
        name
        represents {
          party {
            ...PartyName
          }
        }
      }
    }
  }
`);
const requestReview = graphql(`
  mutation RequestReview($input: RequestReviewInput!) {
    act: requestReview(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly finding: WholeFinding;
  readonly close: () => void;
}

/** Asks members of other parties than the authors' for their reviews; the server says who they can be. */
export function RequestReviewDialog({ finding, close }: Properties) {
  const { t } = useTranslation();
  const query = useQuery(question(possibleReviewers, { id: finding.id }));
  return (
    <Dialog title={t('findingAct.requestReview')} open close={close}>
      <p>{t('findingAct.requestReviewMeans', { count: finding.reviewersWanted })}</p>
      <Answer of={query}>
        {({ finding: found }) =>
          found && found.possibleReviewers.length > 0 ? (
            <Choice {...{ finding, close }} possible={found.possibleReviewers} />
          ) : (
            <>
              <EmptyState>{t('findingAct.nobody')}</EmptyState>
              <div className="actions">
                <Button onPress={close}>{t('dialog.cancel')}</Button>
              </div>
            </>
          )
        }
      </Answer>
    </Dialog>
  );
}

type Possible = NonNullable<PossibleReviewersQuery['finding']>['possibleReviewers'];

function Choice({ finding, close, possible }: Properties & { readonly possible: Possible }) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const named = finding.reviewers.flatMap(({ member }) => (member ? [member.id] : []));
  const [reviewers, setReviewers] = useState<readonly string[]>(
    named.filter((id) => possible.some((one) => one.id === id)),
  );
  const { perform, pending, problem, userErrors } = useAct(requestReview, close);
  const submit = () => perform({ finding: finding.id, reviewers: [...reviewers], expectedVersion: finding.version });
  return (
    <Form {...{ errors: userErrors, problem, submit }}>
      <Checkboxes
        {...{ label: t('findingAct.reviewers'), path: 'reviewers', value: reviewers, change: setReviewers }}
        choices={possible.map(({ id, name, represents }) => ({
          value: id,
          says: [name, ...represents.map(({ party }) => nameOf(party))].join(' · '),
        }))}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('findingAct.requestReview')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
