import { useTranslation } from 'react-i18next';
import { Radios } from '../components/radios.js';
import type { PollChoice } from '../gql/graphql.js';
import { dateAndTime } from '../kernel/dates.js';
import type { PollSlot, WholePoll } from './poll-query.js';

/** What is said of each slot, by its id. */
export type Choices = Readonly<Record<string, PollChoice>>;

const choices = ['YES', 'IF_NEED_BE', 'NO'] as const;

export const choicesOf = (answer: WholePoll['viewerAnswers'][number] | undefined): Choices =>
  Object.fromEntries((answer?.choices ?? []).map(({ slot, choice }) => [slot.id, choice]));

/** As the server takes them; what is not said yet is left out, and the server says so. */
export const inputOf = (slots: readonly PollSlot[], said: Choices) =>
  slots.flatMap(({ id }) => (said[id] ? [{ slot: id, choice: said[id] }] : []));

interface Properties {
  readonly slots: readonly PollSlot[];
  readonly zone: string;
  readonly value: Choices;
  readonly change: (said: Choices) => void;
}

/** Yes, if need be or no, for each date on one clock. */
export function ChoiceFields({ slots, zone, value, change }: Properties) {
  const { t, i18n } = useTranslation();
  return slots.map(({ id, startsAt }) => (
    <Radios<PollChoice | ''>
      key={id}
      label={`${dateAndTime(startsAt, zone, i18n.language)} (${zone})`}
      value={value[id] ?? ''}
      change={(choice) => change(choice ? { ...value, [id]: choice } : value)}
      choices={choices.map((choice) => ({ value: choice, says: t(`poll.choice.${choice}`) }))}
    />
  ));
}
