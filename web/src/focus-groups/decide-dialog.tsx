import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { ParticipationDecision, RequestLineFragment } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { usePartyName } from '../members/party-name.js';

const decideParticipation = graphql(`
  mutation DecideParticipation($input: DecideParticipationInput!) {
    act: decideParticipation(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const decisions = ['PARTICIPATING', 'OBSERVING', 'DECLINED'] as const;

interface Properties {
  readonly request: RequestLineFragment;
  readonly close: () => void;
}

interface Decision {
  readonly decision: ParticipationDecision;
  readonly reason: string;
}

/** The answer to a request, with its reason; given once. */
export function DecideDialog({ request, close }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { values, change, discard } = useDraft<Decision>(`decide ${request.id}`, {
    ...{ decision: 'PARTICIPATING', reason: '' },
  });
  const { perform, pending, problem, userErrors } = useAct(decideParticipation, () => {
    discard();
    close();
  });
  const submit = () => perform({ participation: request.id, expectedVersion: request.version, ...values });
  return (
    <Dialog title={t('decide.title', { party: nameOf(request.party) })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        {request.statement ? (
          <blockquote dir="auto" className="written">
            {request.statement}
          </blockquote>
        ) : null}
        <Radios<ParticipationDecision>
          {...{ label: t('decide.legend'), value: values.decision, change: (decision) => change({ decision }) }}
          choices={decisions.map((value) => ({ value, says: t(`decide.decision.${value}`) }))}
        />
        <TextField
          {...{ label: t('decide.reason'), hint: t('decide.reasonHint'), path: 'reason', lines: 3, required: true }}
          {...{ value: values.reason, change: (reason) => change({ reason }) }}
        />
        <div className="actions">
          <Button type="submit" look={values.decision === 'DECLINED' ? 'danger' : 'primary'} pending={pending}>
            {t(`decide.confirm.${values.decision}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
