import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { Proposal } from './agenda-question.js';

const placeItemProposal = graphql(`
  mutation PlaceItemProposal($input: PlaceItemProposalInput!) {
    act: placeItemProposal(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const declineItemProposal = graphql(`
  mutation DeclineItemProposal($input: DeclineItemProposalInput!) {
    act: declineItemProposal(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const withdrawItemProposal = graphql(`
  mutation WithdrawItemProposal($input: WithdrawItemProposalInput!) {
    act: withdrawItemProposal(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly act: 'place' | 'decline' | 'withdraw';
  readonly proposal: Proposal;
  readonly close: () => void;
}

/** Asks once, in words: a proposal is decided on once, and whoever made it is told. */
export function ProposalDialog({ act, proposal, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const place = useAct(placeItemProposal, close);
  const decline = useAct(declineItemProposal, close);
  const withdraw = useAct(withdrawItemProposal, close);
  const { pending, problem, userErrors } = { place, decline, withdraw }[act];
  const submit = () => {
    const input = { proposal: proposal.id, expectedVersion: proposal.version };
    if (act === 'place') place.perform(input);
    else if (act === 'withdraw') withdraw.perform(input);
    else decline.perform({ ...input, reason });
  };
  return (
    <Dialog title={t(`agendas.proposal.act.${act}`)} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p className="item-title">
          <bdi>{proposal.title}</bdi>
        </p>
        <p>{t(`agendas.proposal.means.${act}`)}</p>
        {act === 'decline' ? (
          <TextField
            {...{ label: t('agendas.proposal.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
            {...{ required: true, autoFocus: true, maxLength: 2000 }}
          />
        ) : null}
        <div className="actions">
          <Button type="submit" look={act === 'place' ? 'primary' : 'danger'} pending={pending}>
            {t(`agendas.proposal.act.${act}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
