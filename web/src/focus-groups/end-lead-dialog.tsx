import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholeGroup } from './focus-group-query.js';

const endLead = graphql(`
  mutation EndLead($input: EndLeadInput!) {
    act: endLead(input: $input) {
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
  readonly lead: WholeGroup['leads'][number];
  readonly close: () => void;
}

/** A seat leads the group no longer, from today; with the reason. */
export function EndLeadDialog({ group, lead, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { perform, pending, problem, userErrors } = useAct(endLead, close);
  return (
    <Dialog title={t('steering.endAsk', { number: lead.seat.number, group: group.name })} open close={close}>
      <Form {...{ errors: userErrors, problem }} submit={() => perform({ lead: lead.id, reason })}>
        <p>{t('steering.endMeans')}</p>
        <TextField
          {...{ label: t('steering.reason'), hint: t('steering.reasonHint'), path: 'reason', lines: 3, required: true }}
          {...{ value: reason, change: setReason }}
        />
        <div className="actions">
          <Button type="submit" look="danger" pending={pending}>
            {t('steering.endSubmit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
