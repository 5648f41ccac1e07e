import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { WholePoll } from './poll-query.js';

const extendPoll = graphql(`
  mutation ExtendPoll($input: ExtendPollInput!) {
    act: extendPoll(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly poll: WholePoll;
  readonly close: () => void;
}

/** More time for answers, in the zone for which the deadline was announced, and the reason that those are told who have not answered. */
export function ExtendDialog({ poll, close }: Properties) {
  const { t } = useTranslation();
  const [words, setWords] = useState({ date: '', time: '18:00', reason: '' });
  const { perform, pending, problem, userErrors } = useAct(extendPoll, close);
  const { date, time, reason } = words;
  const deadline = { local: `${date}T${time}`, timeZone: poll.timeZone };
  const submit = () => perform({ poll: poll.id, deadline, reason, expectedVersion: poll.version });
  const field = (name: keyof typeof words) => ({
    ...{ value: words[name], required: true },
    change: (text: string) => setWords({ ...words, [name]: text }),
  });
  return (
    <Dialog title={t('poll.extend.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('poll.extend.means')}</p>
        <fieldset>
          <legend>{t('poll.extend.until', { zone: poll.timeZone })}</legend>
          <div className="row">
            <TextField {...field('date')} label={t('when.date')} path="deadline.local" type="date" autoFocus />
            <TextField {...field('time')} label={t('when.time')} path="deadline.time" type="time" />
          </div>
        </fieldset>
        <TextField
          {...field('reason')}
          {...{ label: t('callOff.reason'), path: 'reason', lines: 3, maxLength: 2000 }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('poll.extend.title')}
          </Button>
          <Button onPress={close}>{t('callOff.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
