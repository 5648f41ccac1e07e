import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { useAct } from '../kernel/act.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import { ChoiceFields, type Choices, inputOf } from './choice-fields.js';
import { answerPoll, type WholePoll } from './poll-query.js';

interface Properties {
  readonly poll: WholePoll;
  readonly zone: string;
  readonly close: () => void;
}

/** What a delegation said by other means, with how it is known. */
export function RecordedAnswerDialog({ poll, zone, close }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { seats } = poll.body;
  const [seat, setSeat] = useState((poll.unansweredSeats[0] ?? seats[0])?.id ?? '');
  const [said, setSaid] = useState<Choices>({});
  const [evidence, setEvidence] = useState(noEvidence);
  const { perform, pending, problem, userErrors } = useAct(answerPoll, close);
  const submit = () =>
    perform({
      ...{ poll: poll.id, choices: inputOf(poll.slots, said) },
      onBehalfOf: { seat, evidence: evidenceOf(evidence) },
    });
  return (
    <Dialog title={t('onBehalf.title')} open close={close}>
      <p>{t('onBehalf.intro')}</p>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <SelectField
          {...{ label: t('onBehalf.seat'), path: 'onBehalfOf.seat', value: seat, change: setSeat }}
          choices={seats.map(({ id, number, holder }) => ({
            ...{ value: id, says: `${number}. ${holder ? nameOf(holder) : t('when.unknownHolder')}` },
          }))}
        />
        <ChoiceFields {...{ slots: poll.slots, zone, value: said, change: setSaid }} />
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
