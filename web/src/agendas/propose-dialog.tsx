import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { AgendaPurpose } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { written } from '../meetings/written.js';
import { usePartyName } from '../members/party-name.js';

const proposeItem = graphql(`
  mutation ProposeItem($input: ProposeItemInput!) {
    act: proposeItem(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const seatsForItems = graphql(`
  query SeatsForItems($id: ID!) {
    meeting(by: { id: $id }) {
      viewerSeats {
        id
        number
        holder {
          ...PartyName
        }
      }
      body {
        seats {
          id
          number
          holder {
            ...PartyName
          }
        }
      }
    }
  }
`);

interface Properties {
  readonly meeting: string;
  /** Whether it is recorded for a delegation that said so by other means. */
  readonly onBehalf: boolean;
  readonly close: () => void;
}

const purposes = ['INFORMATION', 'DISCUSSION', 'DECISION'] as const;
const nothing = {
  ...{
    title: '',
    purpose: 'DISCUSSION' as AgendaPurpose,
    minutes: '',
    presenter: '',
    explanationMarkdown: '',
    seat: '',
  },
};

/** An item for the agenda. What was typed is kept until it is proposed. */
export function ProposeDialog({ meeting, onBehalf, close }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const found = useQuery(question(seatsForItems, { id: meeting })).data?.meeting;
  const seats = (onBehalf ? found?.body.seats : found?.viewerSeats) ?? [];
  const { values, change, discard } = useDraft(`propose ${meeting} ${onBehalf}`, nothing);
  const [evidence, setEvidence] = useState(noEvidence);
  const { perform, pending, problem, userErrors } = useAct(proposeItem, () => {
    discard();
    close();
  });
  const { title, purpose, minutes, presenter, explanationMarkdown } = values;
  const seat = values.seat || (seats[0]?.id ?? '');
  const text = (name: 'title' | 'minutes' | 'presenter' | 'explanationMarkdown') => ({
    ...{ label: t(`agendas.propose.${name === 'title' ? 'name' : name}`), path: name, value: values[name] },
    change: (typed: string) => change({ [name]: typed }),
  });
  const submit = () =>
    perform({
      ...{ meeting, title, purpose, ...written('presenter', presenter) },
      ...written('explanationMarkdown', explanationMarkdown),
      ...(minutes === '' ? {} : { minutes: Math.round(Number(minutes)) || 0 }),
      ...(onBehalf ? { onBehalfOf: { seat, evidence: evidenceOf(evidence) } } : seats.length > 1 ? { seat } : {}),
    });
  return (
    <Dialog title={t(onBehalf ? 'agendas.propose.record' : 'agendas.propose.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t('agendas.propose.means')}</p>
        {onBehalf || seats.length > 1 ? (
          <SelectField
            {...{ label: t('onBehalf.seat'), path: onBehalf ? 'onBehalfOf.seat' : 'seat', value: seat }}
            change={(chosen) => change({ seat: chosen })}
            choices={seats.map(({ id, number, holder }) => ({
              ...{ value: id, says: `${number}. ${holder ? nameOf(holder) : t('when.unknownHolder')}` },
            }))}
          />
        ) : null}
        <TextField {...text('title')} maxLength={300} required autoFocus />
        <SelectField
          {...{ label: t('agendas.propose.purpose'), path: 'purpose', value: purpose }}
          change={(chosen) => change({ purpose: chosen })}
          choices={purposes.map((value) => ({ value, says: t(`agenda.purposes.${value}`) }))}
        />
        <div className="row">
          <TextField {...text('minutes')} type="number" min={0} max={1440} />
          <TextField {...text('presenter')} maxLength={300} />
        </div>
        <TextField {...text('explanationMarkdown')} lines={4} maxLength={10_000} />
        {onBehalf ? (
          <EvidenceFields value={evidence} change={(changes) => setEvidence((before) => ({ ...before, ...changes }))} />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('agendas.propose.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
