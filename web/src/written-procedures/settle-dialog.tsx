import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import type { WholeProcedure } from './procedure-query.js';

const confirmProcedure = graphql(`
  mutation ConfirmProcedure($input: ConfirmProcedureInput!) {
    act: confirmProcedure(input: $input) {
      userErrors {
        message
        path
        rule
        waivable
        clause {
          number
          heading
          bodyMarkdown
        }
      }
    }
  }
`);
const closeVote = graphql(`
  mutation CloseVote($input: CloseVoteInput!) {
    act: closeVote(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const resumeProcedure = graphql(`
  mutation ResumeProcedure($input: ResumeProcedureInput!) {
    act: resumeProcedure(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly procedure: WholeProcedure;
  readonly act: 'confirm' | 'close' | 'resume';
  readonly close: () => void;
}

/** Confirms what the other co-chair asks for, closes a vote before it expires, or lets the clock run on. */
export function SettleDialog({ procedure, act, close }: Properties) {
  const { t } = useTranslation();
  const [waiver, setWaiver] = useState(noWaiver);
  const acts = {
    confirm: useAct(confirmProcedure, close),
    close: useAct(closeVote, close),
    resume: useAct(resumeProcedure, close),
  };
  const { pending, problem, userErrors } = acts[act];
  const submit = () => {
    const about = { procedure: procedure.id, expectedVersion: procedure.version };
    if (act === 'confirm') acts.confirm.perform({ ...about, ...waiverOf(waiver) });
    else acts[act].perform(about);
  };
  return (
    <Dialog title={t(`procedureAct.${act}`)} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t(`procedureAct.${act}Means`)}</p>
        {act === 'confirm' ? (
          <WaiverFields
            {...{ errors: userErrors, value: waiver }}
            change={(changes) => setWaiver((before) => ({ ...before, ...changes }))}
          />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(`procedureAct.${act}`)}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
