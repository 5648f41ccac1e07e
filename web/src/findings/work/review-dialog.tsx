import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { TextField } from '../../components/fields.js';
import { Form } from '../../components/form.js';
import { Radios } from '../../components/radios.js';
import { SelectField } from '../../components/select.js';
import { graphql } from '../../gql/gql.js';
import type { ReviewVerdict } from '../../gql/graphql.js';
import { useAct } from '../../kernel/act.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../../meetings/evidence-fields.js';
import type { WholeFinding } from '../finding-query.js';

const submitReview = graphql(`
  mutation SubmitReview($input: SubmitReviewInput!) {
    act: submitReview(input: $input) {
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
  /** Whether the secretary records what a reviewer said by other means. */
  readonly recorded: boolean;
  readonly close: () => void;
}

const verdicts = ['SUPPORTS', 'ASKS_FOR_CHANGES'] as const satisfies ReviewVerdict[];

/** A review of the revision that the page shows: a verdict and its reason, one's own or recorded with its evidence. */
export function ReviewDialog({ finding, recorded, close }: Properties) {
  const { t } = useTranslation();
  const reviewers = finding.reviewers.flatMap(({ member }) => (member ? [member] : []));
  const [reviewer, setReviewer] = useState(reviewers[0]?.id ?? '');
  const [verdict, setVerdict] = useState<ReviewVerdict>('SUPPORTS');
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState(noEvidence);
  const { perform, pending, problem, userErrors } = useAct(submitReview, close);
  const submit = () =>
    perform({
      ...{ finding: finding.id, revision: finding.revision, verdict, reason },
      ...(recorded ? { onBehalfOf: { reviewer, evidence: evidenceOf(evidence) } } : {}),
    });
  const title = t(recorded ? 'findingAct.recordReview' : 'findingAct.review');
  return (
    <Dialog title={title} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t(recorded ? 'findingAct.recordReviewMeans' : 'findingAct.reviewMeans', { number: finding.revision })}</p>
        {recorded ? (
          <SelectField
            {...{ label: t('findingAct.reviewer'), path: 'onBehalfOf.reviewer', value: reviewer, change: setReviewer }}
            choices={reviewers.map(({ id, name }) => ({ value: id, says: name }))}
          />
        ) : null}
        <Radios
          {...{ label: t('findingAct.verdict'), path: 'verdict', value: verdict, change: setVerdict }}
          choices={verdicts.map((value) => ({
            ...{ value, says: t(`findingAct.says.${value}`), means: t(`findingAct.saysMeans.${value}`) },
          }))}
        />
        <TextField
          {...{ label: t('findingAct.reason'), path: 'reason', lines: 5, maxLength: 10_000, required: true }}
          {...{ value: reason, change: setReason }}
        />
        {recorded ? (
          <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {title}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
