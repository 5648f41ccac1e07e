import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { dayAfter, lastDay } from '../components/days.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { Expert } from './expert.js';

const renewExpert = graphql(`
  mutation RenewExpert($input: RenewExpertInput!) {
    act: renewExpert(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const endExpert = graphql(`
  mutation EndExpert($input: EndExpertInput!) {
    act: endExpert(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly expert: Expert;
  readonly how: 'renew' | 'end';
  readonly close: () => void;
}

/** Another last day for an expert, or the end at once; with the reason. */
export function ChangeExpertDialog({ expert, how, close }: Properties) {
  const { t } = useTranslation();
  const [last, setLast] = useState(expert.until ? lastDay(expert.until) : '');
  const [reason, setReason] = useState('');
  const renewal = useAct(renewExpert, close);
  const ending = useAct(endExpert, close);
  const { pending, problem, userErrors } = how === 'renew' ? renewal : ending;
  const of = { expert: expert.id, expectedVersion: expert.version, reason };
  const submit = () =>
    how === 'renew' ? renewal.perform({ ...of, until: last ? dayAfter(last) : '' }) : ending.perform(of);
  const name = expert.member?.name ?? t('experts.hidden');
  return (
    <Dialog title={t(`experts.${how}Ask`, { name })} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t(`experts.${how}Means`)}</p>
        {how === 'renew' ? (
          <TextField
            {...{ label: t('experts.last'), hint: t('experts.lastHint'), path: 'until', type: 'date', required: true }}
            {...{ value: last, change: setLast }}
          />
        ) : null}
        <TextField
          {...{ label: t('experts.reason'), hint: t('experts.reasonHint'), path: 'reason', lines: 3, required: true }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look={how === 'end' ? 'danger' : 'primary'} pending={pending}>
            {t(`experts.${how}Submit`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
