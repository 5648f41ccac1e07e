import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import type { Found } from '../components/finder.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import { useAct } from '../kernel/act.js';
import { MemberFinder } from '../members/member-finder.js';
import { recordArrival } from './arrival.js';
import { useSeatChoices } from './seat-choices.js';
import type { MeetingInSession } from './session-query.js';

interface Properties {
  readonly meeting: MeetingInSession;
  readonly warn: (warning: string | null) => void;
  readonly close: () => void;
}

/** Somebody through whom no seat is present: an observer, an expert, the secretary, or one more of a delegation. */
export function GuestDialog({ meeting, warn, close }: Properties) {
  const { t } = useTranslation();
  const seats = useSeatChoices(meeting);
  const [known, setKnown] = useState<'known' | 'named'>('known');
  const [member, setMember] = useState<Found | null>(null);
  const [name, setName] = useState('');
  const [seat, setSeat] = useState('');
  const [byVideo, setByVideo] = useState(false);
  const { perform, pending, problem, userErrors } = useAct(recordArrival, (done) => {
    warn(done.warning ?? null);
    close();
  });
  const submit = () =>
    perform({
      ...{ meeting: meeting.id, speaks: false, byVideo },
      ...(seat ? { seat } : {}),
      ...(known === 'named' ? { designatedName: name.trim() } : member ? { member: member.id } : {}),
    });
  return (
    <Dialog title={t('session.somebodyElse')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('guest.means')}</p>
        <Radios
          {...{ label: t('guest.who'), value: known, change: setKnown }}
          choices={(['known', 'named'] as const).map((value) => ({ value, says: t(`guest.${value}`) }))}
        />
        {known === 'known' ? (
          <MemberFinder {...{ label: t('guest.person'), path: 'member', chosen: member, choose: setMember }} />
        ) : (
          <TextField
            {...{ label: t('guest.name'), path: 'designatedName', maxLength: 200, value: name, change: setName }}
          />
        )}
        {seats.length > 0 ? (
          <SelectField
            {...{ label: t('guest.accompanies'), value: seat, change: setSeat, path: 'seat' }}
            choices={[{ value: '', says: t('session.nobody') }, ...seats]}
          />
        ) : null}
        <CheckboxField {...{ label: t('session.byVideo'), value: byVideo, change: setByVideo }} />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('session.arrives')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
