import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { CorrectionView } from './corrections.js';
import { type InSession, MeetingField, WithMeetingInSession } from './meeting-in-session.js';
import type { Correction, MeetingWithMinutes, WholeMinutes } from './minutes-query.js';

const adoptMinutes = graphql(`
  mutation AdoptMinutes($input: AdoptMinutesInput!) {
    act: adoptMinutes(input: $input) {
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

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
  readonly close: () => void;
}

/** A meeting in session adopts them, or what a tacit adoption left over, and settles every open correction. */
export function AdoptDialog(properties: Properties) {
  const { t } = useTranslation();
  const { meeting, close } = properties;
  return (
    <Dialog title={t('minutes.act.adopt')} open close={close}>
      <WithMeetingInSession body={meeting.body.id}>
        {(meetings) => <AdoptForm {...properties} meetings={meetings} />}
      </WithMeetingInSession>
    </Dialog>
  );
}

interface Settlement {
  readonly verdict: 'ACCEPTED' | 'DECLINED' | '';
  readonly textMarkdown: string;
  readonly note: string;
}

function AdoptForm({ meeting, minutes, close, meetings }: Properties & { readonly meetings: readonly InSession[] }) {
  const { t } = useTranslation();
  const [atMeeting, setAtMeeting] = useState(meetings[0]?.id ?? '');
  const [settled, setSettled] = useState<Record<string, Settlement>>({});
  const [waiver, setWaiver] = useState(noWaiver);
  const { perform, pending, problem, userErrors } = useAct(adoptMinutes, close);
  const open = minutes.passages.flatMap((passage) =>
    passage.corrections.filter(({ state }) => state === 'OPEN').map((correction) => ({ passage, correction })),
  );
  const of = ({ id, textMarkdown }: Correction): Settlement => settled[id] ?? { verdict: '', textMarkdown, note: '' };
  const settlements = open.flatMap(({ correction }) => {
    const { verdict, textMarkdown, note } = of(correction);
    if (verdict === '') return [];
    return {
      ...{ correction: correction.id, accepted: verdict === 'ACCEPTED' },
      ...(verdict === 'ACCEPTED' && textMarkdown !== correction.textMarkdown ? { textMarkdown } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
  });
  const submit = () =>
    perform({
      ...{ minutes: minutes.id, atMeeting, settlements, expectedVersion: minutes.version },
      ...waiverOf(waiver),
    });
  return (
    <Form errors={userErrors} problem={problem} submit={submit}>
      <p>{t('minutesActs.adoptMeans')}</p>
      <MeetingField {...{ meetings, value: atMeeting, change: setAtMeeting }} />
      {open.map(({ passage: { number }, correction }, index) => (
        <SettlementFields
          key={correction.id}
          {...{ meeting, correction, number, of: index + 1, value: of(correction) }}
          change={(changes) =>
            setSettled((before) => ({ ...before, [correction.id]: { ...of(correction), ...changes } }))
          }
        />
      ))}
      <WaiverFields
        {...{ errors: userErrors, value: waiver }}
        change={(changes) => setWaiver((before) => ({ ...before, ...changes }))}
      />
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('minutesActs.adopt')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}

interface SettlementProperties {
  readonly meeting: MeetingWithMinutes;
  readonly correction: Correction;
  /** Of the passage; and of the correction among those that are open. */
  readonly number: number;
  readonly of: number;
  readonly value: Settlement;
  readonly change: (changes: Partial<Settlement>) => void;
}

function SettlementFields({ meeting, correction, number, of, value, change }: SettlementProperties) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('minutesActs.openCorrection', { of, number })}</legend>
      <CorrectionView {...{ meeting, correction }} />
      <Radios
        {...{
          label: t('minutesActs.verdict'),
          value: value.verdict,
          change: (verdict: Settlement['verdict']) => change({ verdict }),
        }}
        choices={[
          { value: 'ACCEPTED', says: t('minutesActs.accepted') },
          { value: 'DECLINED', says: t('minutesActs.declined') },
        ]}
      />
      {value.verdict === 'ACCEPTED' ? (
        <TextField
          {...{ label: t('minutesActs.agreed'), path: `settlements.${of - 1}.textMarkdown`, lines: 4 }}
          {...{ value: value.textMarkdown, change: (textMarkdown) => change({ textMarkdown }) }}
        />
      ) : null}
      {value.verdict ? (
        <TextField
          {...{ label: t('minutesActs.note'), path: `settlements.${of - 1}.note`, lines: 2, maxLength: 2000 }}
          {...{ value: value.note, change: (note) => change({ note }) }}
        />
      ) : null}
    </fieldset>
  );
}
