import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { MeetingMode } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { dateAndTime } from '../kernel/dates.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { paths } from '../paths.js';
import type { WholePoll } from './poll-query.js';

const closePoll = graphql(`
  mutation ClosePoll($input: ClosePollInput!) {
    act: closePoll(input: $input) {
      meeting {
        id
      }
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
  readonly poll: WholePoll;
  readonly zone: string;
  readonly close: () => void;
}

const modes = ['VIRTUAL', 'HYBRID', 'IN_PERSON'] as const;
const nowhere = { mode: 'VIRTUAL' as MeetingMode, location: '', joiningLink: '', passcode: '', ...noWaiver };

/** Chooses the date: the meeting is scheduled then, and everybody invited. */
export function CloseDialog({ poll, zone, close }: Properties) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [slot, setSlot] = useState(poll.slots[0]?.id ?? '');
  const [value, setValue] = useState(nowhere);
  const change = (changes: Partial<typeof nowhere>) => setValue((before) => ({ ...before, ...changes }));
  const { perform, pending, problem, userErrors } = useAct(closePoll, ({ meeting }) => {
    if (meeting) void navigate({ to: paths.meeting, params: { meeting: meeting.id } });
  });
  const { mode } = value;
  const submit = () =>
    perform({
      ...{ poll: poll.id, slot, mode },
      // What is not given is none: an empty address would be a wrong one.
      location: (mode !== 'VIRTUAL' && value.location.trim()) || null,
      joiningLink: (mode !== 'IN_PERSON' && value.joiningLink.trim()) || null,
      passcode: (mode !== 'IN_PERSON' && value.passcode.trim()) || null,
      ...waiverOf(value),
    });
  const text = (name: 'location' | 'joiningLink' | 'passcode') => ({
    ...{ label: t(`schedule.${name}`), path: name, value: value[name] },
    change: (typed: string) => change({ [name]: typed }),
  });
  return (
    <Dialog title={t('poll.close.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('poll.close.means')}</p>
        <SelectField
          {...{ label: t('poll.close.slot'), path: 'slot', value: slot, change: setSlot }}
          choices={poll.slots.map(({ id, startsAt, forecast: { yes, ifNeedBe, no } }) => ({
            value: id,
            says: `${dateAndTime(startsAt, zone, i18n.language)} (${zone}): ${t('poll.counts', { yes, ifNeedBe, no })}`,
          }))}
        />
        <SelectField
          {...{ label: t('schedule.mode'), path: 'mode', value: mode }}
          change={(chosen) => change({ mode: chosen })}
          choices={modes.map((one) => ({ value: one, says: t(`meeting.mode.${one}`) }))}
        />
        {mode === 'VIRTUAL' ? null : <TextField {...text('location')} />}
        {mode === 'IN_PERSON' ? null : (
          <div className="row">
            <TextField {...text('joiningLink')} type="url" />
            <TextField {...text('passcode')} autoComplete="off" />
          </div>
        )}
        <WaiverFields errors={userErrors} value={value} change={change} />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('poll.close.confirm')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
