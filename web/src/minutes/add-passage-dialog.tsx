import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { PassageKind } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { usePartyName } from '../members/party-name.js';
import type { MeetingWithMinutes, WholeMinutes } from './minutes-query.js';

const addPassage = graphql(`
  mutation AddPassage($input: AddPassageInput!) {
    act: addPassage(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const kinds = ['TEXT', 'NOTES', 'DECISION', 'STATEMENT', 'RESERVATION', 'ACTION'] as const satisfies PassageKind[];

interface Added {
  readonly kind: (typeof kinds)[number];
  readonly item: string;
  readonly seat: string;
  readonly after: string;
  readonly textMarkdown: string;
}
const empty: Added = { kind: 'TEXT', item: '', seat: '', after: '', textMarkdown: '' };

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly minutes: WholeMinutes;
  readonly close: () => void;
}

/** A passage that no record gave: where it stands, under which item, and of a statement whose it is. */
export function AddPassageDialog({ meeting, minutes, close }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { values, change, discard } = useDraft<Added>(`passage of ${minutes.id}`, empty);
  const { perform, pending, problem, userErrors } = useAct(addPassage, () => {
    discard();
    close();
  });
  const { kind, item, seat, after, textMarkdown } = values;
  const ofSeat = kind === 'STATEMENT' || kind === 'RESERVATION';
  const submit = () =>
    perform({
      ...{ minutes: minutes.id, kind, textMarkdown: textMarkdown.trim() },
      ...(item ? { item } : {}),
      ...(ofSeat && seat ? { seat } : {}),
      ...(after ? { after } : {}),
    });
  const leave = () => {
    discard();
    close();
  };
  return (
    <Dialog title={t('minutes.add')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <SelectField
          {...{
            label: t('minutesActs.kind'),
            path: 'kind',
            value: kind,
            change: (one: Added['kind']) => change({ kind: one }),
          }}
          choices={kinds.map((value) => ({ value, says: t(`minutes.kind.${value}`) }))}
        />
        {ofSeat ? (
          <SelectField
            {...{ label: t('minutesActs.ofSeat'), path: 'seat', value: seat, change: (one) => change({ seat: one }) }}
            choices={[
              { value: '', says: t('minutesActs.choose') },
              ...meeting.body.seats.map(({ id, number, holder }) => ({
                ...{ value: id, says: `${t('minutes.seat', { number })} ${holder ? nameOf(holder) : ''}`.trim() },
              })),
            ]}
          />
        ) : null}
        <SelectField
          {...{ label: t('minutesActs.item'), path: 'item', value: item, change: (one) => change({ item: one }) }}
          choices={[
            { value: '', says: t('minutesActs.noItem') },
            ...meeting.agenda.map(({ id, position, title }) => ({ value: id, says: `${position}. ${title}` })),
          ]}
        />
        <SelectField
          {...{ label: t('minutesActs.after'), path: 'after', value: after, change: (one) => change({ after: one }) }}
          choices={[
            { value: '', says: t('minutesActs.atEnd') },
            ...minutes.passages.map(({ id, number, kind: of, itemTitle }) => ({
              value: id,
              says: `${t('minutes.passage', { number })} ${t(`minutes.kind.${of}`)} ${itemTitle && `– ${itemTitle}`}`.trim(),
            })),
          ]}
        />
        <TextField
          {...{ label: t('minutesActs.text'), hint: t('minutesActs.markdownHint'), path: 'textMarkdown', lines: 8 }}
          {...{ value: textMarkdown, change: (text) => change({ textMarkdown: text }), required: true }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('minutes.add')}
          </Button>
          <Button onPress={leave}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
