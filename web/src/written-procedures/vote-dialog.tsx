import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import type { AnswerKind } from '../gql/graphql.js';
import { answersTo, needsText, useAnswering, type Whose } from './answering.js';
import type { WholeProcedure } from './procedure-query.js';

interface Properties {
  readonly procedure: WholeProcedure;
  readonly whose: Whose;
  /** The seat, by number and name. */
  readonly speaker: string | null;
  readonly close: () => void;
}

/** A seat takes a position; until the close it may take another, and the last one counts. */
export function VoteDialog({ procedure, whose, speaker, close }: Properties) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<AnswerKind>('FOR');
  const [text, setText] = useState('');
  const { say, pending, problem, userErrors } = useAnswering(procedure, close);
  return (
    <Dialog title={t('procedureAct.vote')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit: () => say(answer, text, whose) }}>
        {speaker ? <p dir="auto">{speaker}</p> : null}
        <p>{t('procedureAct.voteMeans')}</p>
        <Radios
          {...{ label: t('procedureAct.position'), value: answer, change: setAnswer, path: 'position' }}
          choices={answersTo('RECORDED_VOTE').map((value) => ({ value, says: t(`procedure.says.${value}`) }))}
        />
        <TextField
          {...{ label: t(needsText(answer) ? 'procedureAct.text.OBJECTION' : 'procedureAct.note'), path: 'text' }}
          {...{ lines: 4, maxLength: 20_000, value: text, change: setText, required: needsText(answer) }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('procedureAct.sendVote')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
