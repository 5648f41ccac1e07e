import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField, Checkboxes } from '../components/checkboxes.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { Label } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { question } from '../kernel/queries.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import { LabelField } from './label-field.js';
import type { Place } from './place.js';
import { useSpeaker } from './speaker.js';
import { peopleToMention, type Thread } from './threads-query.js';

const comment = graphql(`
  mutation Comment($input: CommentInput!) {
    act: comment(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly place: Place;
  /** Words of the finding that it is about. */
  readonly quote: string;
  /** The thread that it answers. */
  readonly thread?: Thread;
  readonly close: () => void;
}

/** What somebody says, or answers, or records that a party said. What was typed is kept until it is sent. */
export function CommentDialog({ place, quote, thread, close }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const by = useSpeaker();
  const aim = thread?.id ?? Object.values(place.on)[0];
  const { values, change, discard } = useDraft(`comment on ${aim}`, {
    ...{ textMarkdown: '', quote: '', mentions: [] as readonly string[], party: '' },
    label: (thread?.label ?? place.usual) as Label,
  });
  // What was selected this time takes the place of what was kept from before.
  useEffect(() => {
    if (quote) change({ quote });
  }, [quote, change]);
  const [recorded, setRecorded] = useState(false);
  const [evidence, setEvidence] = useState(noEvidence);
  const group = useQuery(question(peopleToMention, { id: place.group })).data?.body;
  const people = group?.discussants ?? [];
  const parties = (group?.participations ?? []).filter(({ state }) => ['PARTICIPATING', 'OBSERVING'].includes(state));
  const leave = () => {
    discard();
    close();
  };
  const { perform, pending, problem, userErrors } = useAct(comment, leave);
  const party = values.party || (parties[0]?.party.id ?? '');
  const submit = () =>
    perform({
      ...{ on: thread ? { comment: thread.id } : place.on, textMarkdown: values.textMarkdown, label: values.label },
      ...(values.quote && !thread ? { quote: values.quote } : {}),
      ...(values.mentions.length > 0 ? { mentions: [...values.mentions] } : {}),
      ...(recorded ? { onBehalfOf: { party, evidence: evidenceOf(evidence) } } : {}),
    });
  return (
    <Dialog title={thread ? t('threads.answerTo', { name: by(thread) }) : t('threads.comment')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        {place.quotable && !thread ? (
          <TextField
            {...{ label: t('threads.quote'), hint: t('threads.quoteHint'), path: 'quote', maxLength: 2000, lines: 2 }}
            {...{ value: values.quote, change: (typed) => change({ quote: typed }) }}
          />
        ) : null}
        <TextField
          {...{ label: t('threads.text'), hint: t('threads.textHint'), path: 'textMarkdown', lines: 6 }}
          {...{ required: true, maxLength: 10_000, value: values.textMarkdown }}
          change={(textMarkdown) => change({ textMarkdown })}
        />
        <LabelField
          {...{ least: thread?.label ?? place.least, value: values.label, change: (label) => change({ label }) }}
        />
        {people.length > 0 ? (
          <details open={values.mentions.length > 0}>
            <summary>{t('threads.mention')}</summary>
            <Checkboxes
              {...{ label: t('threads.mentionWhom'), path: 'mentions', value: values.mentions }}
              change={(mentions) => change({ mentions })}
              choices={people.map(({ id, name }) => ({ value: id, says: name }))}
            />
          </details>
        ) : null}
        {place.mayRecord && parties.length > 0 ? (
          <CheckboxField {...{ label: t('threads.record'), value: recorded, change: setRecorded }} />
        ) : null}
        {recorded ? (
          <>
            <SelectField
              {...{ label: t('threads.party'), path: 'onBehalfOf.party', value: party }}
              change={(chosen) => change({ party: chosen })}
              choices={parties.map((one) => ({ value: one.party.id, says: nameOf(one.party) }))}
            />
            <EvidenceFields
              value={evidence}
              change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
            />
          </>
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('threads.send')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
