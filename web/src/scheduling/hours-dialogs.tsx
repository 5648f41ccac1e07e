import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import type { EvidenceInput } from '../gql/graphql.js';
import type { Act } from '../kernel/act.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { emptyHoliday, HolidayFields, holidayOf, wordsOfHoliday } from './holiday-fields.js';
import {
  useCorrectHoliday,
  useCorrectHours,
  useEnterHolidays,
  useEnterHours,
  useRemoveHoliday,
  useRemoveHours,
} from './hours-acts.js';
import type { Holiday, Hours, WholeSeat } from './hours-query.js';
import { WorkingTimeFields, wordsOfHours, workingTimeOf } from './working-time-fields.js';

/** What is asked of the hours or holidays of a seat. */
export type AskedOfHours =
  | { readonly act: 'enterHours' | 'enterHolidays' }
  | { readonly act: 'correctHours'; readonly hours: Hours }
  | { readonly act: 'correctHoliday'; readonly holiday: Holiday }
  | { readonly act: 'remove'; readonly hours?: Hours; readonly holiday?: Holiday; readonly says: string };

interface Properties {
  readonly seat: WholeSeat;
  readonly asked: AskedOfHours;
  /** Whether the seat says it itself: otherwise it is recorded on its behalf, with evidence. */
  readonly own: boolean;
  readonly close: () => void;
}

export function HoursDialogs(properties: Properties) {
  const { t } = useTranslation();
  const { asked, close } = properties;
  return (
    <Dialog title={t(`hoursAct.${asked.act}`)} open close={close}>
      {asked.act === 'enterHours' || asked.act === 'correctHours' ? (
        <HoursForm {...properties} hours={'hours' in asked ? asked.hours : null} />
      ) : asked.act === 'remove' ? (
        <RemoveForm {...properties} {...asked} />
      ) : (
        <HolidayForm {...properties} holiday={'holiday' in asked ? asked.holiday : null} />
      )}
    </Dialog>
  );
}

function HoursForm({ seat, own, close, hours }: Properties & { readonly hours: Hours | null }) {
  const [words, setWords] = useState(wordsOfHours(hours ?? seat.hoursHistory.at(-1) ?? null, hours === null));
  const enter = useEnterHours(close);
  const correct = useCorrectHours(close);
  const input = { hours: workingTimeOf(words) };
  return (
    <Frame
      {...{ own, close, act: hours ? correct : enter, withReason: hours !== null }}
      submit={(more) =>
        hours
          ? correct.perform({ seatHours: hours.id, expectedVersion: hours.version, ...input, reason: '', ...more })
          : enter.perform({ seat: seat.id, ...input, ...more })
      }
    >
      <WorkingTimeFields value={words} change={(changes) => setWords((before) => ({ ...before, ...changes }))} />
    </Frame>
  );
}

function HolidayForm({ seat, own, close, holiday }: Properties & { readonly holiday: Holiday | null }) {
  const { t } = useTranslation();
  const [words, setWords] = useState([holiday ? wordsOfHoliday(holiday) : emptyHoliday]);
  const enter = useEnterHolidays(close);
  const correct = useCorrectHoliday(close);
  return (
    <Frame
      {...{ own, close, act: holiday ? correct : enter, withReason: holiday !== null }}
      submit={(more) => {
        const holidays = words.map(holidayOf);
        const [first] = holidays;
        if (!holiday) enter.perform({ seat: seat.id, holidays, ...more });
        else if (first)
          correct.perform({
            ...{ seatHoliday: holiday.id, expectedVersion: holiday.version, holiday: first, reason: '', ...more },
          });
      }}
    >
      {words.map((one, index) => (
        <HolidayFields
          // oxlint-disable-next-line react/no-array-index-key -- what is being typed has no other name
          key={index}
          {...{ value: one, path: holiday ? 'holiday' : `holidays.${index}`, number: holiday ? null : index + 1 }}
          change={(changes) =>
            setWords((before) => before.map((each, place) => (place === index ? { ...each, ...changes } : each)))
          }
        />
      ))}
      {holiday || words.length >= 60 ? null : (
        <p>
          <Button onPress={() => setWords((before) => [...before, emptyHoliday])}>{t('hoursAct.another')}</Button>
        </p>
      )}
    </Frame>
  );
}

interface RemoveProperties extends Properties {
  readonly hours?: Hours;
  readonly holiday?: Holiday;
  readonly says: string;
}

function RemoveForm({ own, close, hours, holiday, says }: RemoveProperties) {
  const { t } = useTranslation();
  const removeHours = useRemoveHours(close);
  const removeHoliday = useRemoveHoliday(close);
  return (
    <Frame
      {...{ own, close, act: hours ? removeHours : removeHoliday, withReason: true }}
      submit={(more) => {
        if (hours) removeHours.perform({ seatHours: hours.id, expectedVersion: hours.version, reason: '', ...more });
        if (holiday)
          removeHoliday.perform({ seatHoliday: holiday.id, expectedVersion: holiday.version, reason: '', ...more });
      }}
    >
      <p>
        <bdi>{says}</bdi>: {t('hoursAct.removeMeans')}
      </p>
    </Frame>
  );
}

interface More {
  readonly reason?: string;
  readonly evidence?: EvidenceInput;
}

interface FrameProperties {
  readonly own: boolean;
  readonly act: Act;
  readonly withReason: boolean;
  readonly close: () => void;
  readonly submit: (more: More) => void;
  readonly children: ReactNode;
}

/** What all of them ask: why something is changed, and how it is known where the seat does not say it itself. */
function Frame({ own, act, withReason, close, submit, children }: FrameProperties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState(noEvidence);
  const more = { ...(withReason ? { reason } : {}), ...(own ? {} : { evidence: evidenceOf(evidence) }) };
  return (
    <Form errors={act.userErrors} problem={act.problem} submit={() => submit(more)}>
      {children}
      {withReason ? (
        <TextField
          {...{ label: t('hoursAct.reason'), path: 'reason', lines: 2, maxLength: 2000, required: true }}
          {...{ value: reason, change: setReason }}
        />
      ) : null}
      {own ? null : (
        <EvidenceFields
          {...{ value: evidence, path: 'evidence' }}
          change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
        />
      )}
      <div className="actions">
        <Button type="submit" look="primary" pending={act.pending}>
          {t(own ? 'hoursAct.submit' : 'onBehalf.submit')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
