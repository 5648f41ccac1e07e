import { useState } from 'react';
import { graphql } from '../gql/gql.js';
import type { AnswerKind, OnBehalfOfInput } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';

const objectAct = graphql(`
  mutation Object($input: ObjectInput!) {
    act: object(input: $input) {
      answer {
        late
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const answerSilence = graphql(`
  mutation AnswerSilence($input: AnswerSilenceInput!) {
    act: answerSilence(input: $input) {
      answer {
        late
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const castVote = graphql(`
  mutation CastVote($input: CastVoteInput!) {
    act: castVote(input: $input) {
      answer {
        late
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** Whose answer it is: of a seat for which the viewer speaks, or on behalf of one. */
export interface Whose {
  readonly seat?: string;
  readonly onBehalfOf?: OnBehalfOfInput;
}

/** Which answers there are, by the kind of procedure, in the order in which they are offered. */
export const answersTo = (kind: string): readonly AnswerKind[] =>
  kind === 'RECORDED_VOTE'
    ? ['FOR', 'AGAINST', 'ABSTAINING', 'NOT_PARTICIPATING']
    : ['NO_OBJECTION', 'OBJECTION', 'AMENDMENT', 'NOT_PARTICIPATING'];

/** Whether an answer has to say in words what it asks for. */
export const needsText = (answer: AnswerKind): boolean => ['OBJECTION', 'AMENDMENT', 'AGAINST'].includes(answer);

const MINUTE = 60_000;

/** When something was received is typed to the minute: in the minute of the opening, it was after the opening. */
export function sinceOpening<Evidence extends { readonly receivedAt: string }>(
  evidence: Evidence,
  { openedAt }: { readonly openedAt: string },
): Evidence {
  const before = Date.parse(openedAt) - Date.parse(evidence.receivedAt);
  return before > 0 && before < MINUTE ? { ...evidence, receivedAt: openedAt } : evidence;
}

/** Answers of any kind: each is an act of its own, and what the last one came to is told. */
export function useAnswering(procedure: { readonly id: string; readonly kind: string }, whenDone?: () => void) {
  const [asked, setAsked] = useState<'vote' | 'object' | 'silence'>('silence');
  const acts = {
    vote: useAct(castVote, whenDone),
    object: useAct(objectAct, whenDone),
    silence: useAct(answerSilence, whenDone),
  };
  const say = (answer: AnswerKind, words: string, whose: Whose) => {
    const text = words.trim();
    const about = { procedure: procedure.id, ...whose };
    const noted = text ? { text } : {};
    if (procedure.kind === 'RECORDED_VOTE') {
      setAsked('vote');
      acts.vote.perform({ ...about, ...noted, position: answer as 'FOR' });
    } else if (answer === 'OBJECTION' || answer === 'AMENDMENT') {
      setAsked('object');
      acts.object.perform({ ...about, kind: answer, text });
    } else {
      setAsked('silence');
      acts.silence.perform({ ...about, ...noted, answer: answer as 'NO_OBJECTION' });
    }
  };
  const { pending, problem, userErrors, done } = acts[asked];
  return { say, pending, problem, userErrors, done };
}
