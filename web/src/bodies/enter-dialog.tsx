import { useTranslation } from 'react-i18next';
import type { Found } from '../components/finder.js';
import { useAct } from '../kernel/act.js';
import { MemberFinder } from '../members/member-finder.js';
import { PartyFinder } from '../members/party-finder.js';
import { noWaiver, waiverOf } from '../meetings/waiver.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import { PeriodFields, periodOf } from './period-fields.js';
import { admitObserver, appointSecretary, designateChair } from './roster-acts.js';
import type { EnterAct } from './roster-asked.js';
import { RosterForm } from './roster-form.js';
import { useRosterDraft } from './roster-draft.js';

interface Properties {
  readonly act: EnterAct;
  readonly body: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly close: () => void;
}

/** A co-chair, an observer or a secretary of a body, from a day on. */
export function EnterDialog({ act: name, body, day, close }: Properties) {
  const { t } = useTranslation();
  const { values, change, done, cancel } = useRosterDraft(
    `${name} ${body.id}`,
    { party: null as Found | null, member: null as Found | null, from: day, last: '', ...noWaiver },
    close,
  );
  const acts = {
    'chair.designate': useAct(designateChair, done),
    'observer.admit': useAct(admitObserver, done),
    'secretary.appoint': useAct(appointSecretary, done),
  };
  const { party, member } = values;
  const submit = () => {
    const input = { body: body.id, ...periodOf(values) };
    if (name === 'secretary.appoint') acts[name].perform({ ...input, member: member?.id ?? '' });
    else if (name === 'observer.admit') acts[name].perform({ ...input, party: party?.id ?? '' });
    else acts[name].perform({ ...input, party: party?.id ?? '', member: member?.id ?? null, ...waiverOf(values) });
  };
  const act = acts[name];
  return (
    <RosterForm
      {...{ title: t(`roster.enter.${name}.title`), means: t(`roster.enter.${name}.means`, { body: body.name }) }}
      {...{ confirm: t(`roster.enter.${name}.confirm`), act, submit, close: cancel }}
    >
      {name === 'secretary.appoint' ? null : (
        <PartyFinder
          {...{ label: t('committee.holder'), path: 'party', chosen: party }}
          choose={(found) => change({ party: found, member: null })}
        />
      )}
      {name === 'secretary.appoint' || (name === 'chair.designate' && party) ? (
        <MemberFinder
          key={party?.id}
          {...{ label: t('roster.person'), path: 'member', party: party?.id, chosen: member }}
          {...(party ? { hint: t('roster.enter.personHint') } : {})}
          choose={(found) => change({ member: found })}
        />
      ) : null}
      <PeriodFields value={values} change={change} hint={t('roster.enter.lastHint')} />
      <WaiverFields errors={act.userErrors} value={values} change={change} />
    </RosterForm>
  );
}
