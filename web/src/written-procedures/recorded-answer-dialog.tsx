import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import type { AnswerKind } from '../gql/graphql.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import { answersTo, needsText, sinceOpening, useAnswering } from './answering.js';
import type { WholeProcedure } from './procedure-query.js';
import { seatChoices } from './seat-choices.js';

interface Properties {
  readonly procedure: WholeProcedure;
  readonly close: () => void;
}

/** What a delegation said by other means, with how it is known; when it was received decides whether it came in time. */
export function RecordedAnswerDialog({ procedure, close }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { seats, kind } = procedure;
  const answers = answersTo(kind);
  const [seat, setSeat] = useState((seats.find(({ awaited }) => awaited) ?? seats[0])?.seat?.id ?? '');
  const [answer, setAnswer] = useState<AnswerKind>(answers[0] ?? 'NO_OBJECTION');
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState(noEvidence);
  const { say, pending, problem, userErrors } = useAnswering(procedure, close);
  const submit = () =>
    say(answer, text, { onBehalfOf: { seat, evidence: sinceOpening(evidenceOf(evidence), procedure) } });
  return (
    <Dialog title={t('procedureAct.record')} open close={close}>
      <Form {...{ errors: userErrors, problem, submit }}>
        <p>{t('procedureAct.recordMeans')}</p>
        <SelectField
          {...{ label: t('onBehalf.seat'), path: 'onBehalfOf.seat', value: seat, change: setSeat }}
          choices={seatChoices(procedure, nameOf)}
        />
        <SelectField
          {...{ label: t('onBehalf.answer'), value: answer, change: setAnswer }}
          choices={answers.map((value) => ({ value, says: t(`procedure.says.${value}`) }))}
        />
        <TextField
          {...{ label: t(needsText(answer) ? 'procedureAct.text.OBJECTION' : 'procedureAct.note'), path: 'text' }}
          {...{ lines: 3, maxLength: 20_000, value: text, change: setText, required: needsText(answer) }}
        />
        <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('onBehalf.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
