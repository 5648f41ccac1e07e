import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import type { ItemOfAgenda } from './agenda-question.js';

const deferItem = graphql(`
  mutation DeferItem($input: DeferItemInput!) {
    act: deferItem(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const markItemNotReached = graphql(`
  mutation MarkItemNotReached($input: MarkItemNotReachedInput!) {
    act: markItemNotReached(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const markItemTaken = graphql(`
  mutation MarkItemTaken($input: MarkItemTakenInput!) {
    act: markItemTaken(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const courses = ['TAKEN', 'DEFERRED', 'NOT_REACHED'] as const;

interface Properties {
  readonly item: ItemOfAgenda;
  readonly close: () => void;
}

/** What became of an item in the meeting. */
export function CourseDialog({ item, close }: Properties) {
  const { t } = useTranslation();
  const [course, setCourse] = useState<(typeof courses)[number]>('TAKEN');
  const [reason, setReason] = useState('');
  const acts = {
    TAKEN: useAct(markItemTaken, close),
    DEFERRED: useAct(deferItem, close),
    NOT_REACHED: useAct(markItemNotReached, close),
  };
  const { pending, problem, userErrors } = acts[course];
  const submit = () => {
    if (course === 'DEFERRED') acts.DEFERRED.perform({ item: item.id, reason });
    else acts[course].perform({ item: item.id });
  };
  return (
    <Dialog title={t('agendas.course.title', { number: item.number })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p className="item-title">
          <bdi>{item.title}</bdi>
        </p>
        <Radios
          {...{ label: t('agendas.course.open'), value: course, change: setCourse }}
          choices={courses.map((value) => ({ value, says: t(`agendas.course.${value}`) }))}
        />
        {course === 'DEFERRED' ? (
          <TextField
            {...{ label: t('agendas.course.reason'), path: 'reason', lines: 3, value: reason, change: setReason }}
            {...{ required: true, maxLength: 2000 }}
          />
        ) : null}
        <p className="soft">{t('agendas.course.means')}</p>
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('agendas.course.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
