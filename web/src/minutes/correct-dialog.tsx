import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { may } from '../kernel/may.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import type { MeetingWithMinutes, Passage, WholeMinutes } from './minutes-query.js';

const correctMinutes = graphql(`
  mutation CorrectMinutes($input: CorrectMinutesInput!) {
    act: correctMinutes(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
  readonly passage: Passage;
  readonly close: () => void;
}

/** What a passage should say, and why; before it is sent, what comes of it: at once, or at the next meeting. */
export function CorrectDialog({ meeting, minutes, passage, close }: Properties) {
  const { t } = useTranslation();
  const voices = useVoices(meeting, minutes);
  const { values, change, discard } = useDraft(`correction of ${passage.id}`, {
    textMarkdown: passage.textMarkdown,
    reason: '',
  });
  const [chosen, setChosen] = useState(voices[0]?.value ?? '');
  const [evidence, setEvidence] = useState(noEvidence);
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors } = useAct(correctMinutes, leave);
  const [how, seat] = chosen.split(' ');
  const submit = () =>
    perform({
      // Without a version: that another seat corrected something meanwhile is no reason to turn this one away.
      ...{ passage: passage.id, ...values, reason: values.reason.trim() },
      ...(how === 'own' && seat ? { seat } : {}),
      ...(how === 'behalf' && seat ? { onBehalfOf: { seat, evidence: evidenceOf(evidence) } } : {}),
    });
  const atOnce = passage.seat !== null && (how === 'behalf' ? passage.seat?.id === seat : passage.own);
  return (
    <Dialog title={t('minutesActs.correctPassage', { number: passage.number })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        {voices.length > 1 || how === 'behalf' ? (
          <SelectField
            {...{ label: t('minutesActs.whose'), path: 'seat', value: chosen, change: setChosen, choices: voices }}
          />
        ) : null}
        <Notice tone={atOnce ? 'positive' : 'caution'}>
          <p>{t(atOnce ? 'minutesActs.atOnce' : 'minutesActs.toAll')}</p>
        </Notice>
        <TextField
          {...{ label: t('minutesActs.shouldSay'), hint: t('minutesActs.markdownHint'), path: 'textMarkdown' }}
          {...{ lines: 8, required: true, value: values.textMarkdown }}
          change={(textMarkdown) => change({ textMarkdown })}
        />
        <TextField
          {...{ label: t('minutesActs.why'), path: 'reason', lines: 3, required: true, maxLength: 2000 }}
          {...{ value: values.reason, change: (reason) => change({ reason }) }}
        />
        {how === 'behalf' ? (
          <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(how === 'behalf' ? 'minutesActs.recordCorrection' : 'minutesActs.correct')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** For whom the viewer may say it: their own seats first, then those on whose behalf they record what came by mail. */
function useVoices({ body: { seats }, viewerSeats }: MeetingWithMinutes, { viewerCan }: WholeMinutes) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const named = ({ number, holder }: (typeof seats)[number]) =>
    `${t('minutes.seat', { number })} ${holder ? nameOf(holder) : ''}`.trim();
  const own = seats
    .filter(({ id }) => viewerSeats.some((one) => one.id === id))
    .map((seat) => ({ value: `own ${seat.id}`, says: named(seat) }));
  const others = may(viewerCan, 'seat.recordOnBehalf')
    ? seats.map((seat) => ({ value: `behalf ${seat.id}`, says: t('minutesActs.onBehalf', { seat: named(seat) }) }))
    : [];
  return seats.length === 0 ? [{ value: 'own', says: t('minutesActs.myself') }] : [...own, ...others];
}
