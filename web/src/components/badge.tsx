import type { ReactNode } from 'react';
import type { Label } from '../gql/graphql.js';

export type Tone = 'plain' | 'positive' | 'caution' | 'critical';

/** A state in a word; the tone only underlines what the word says. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

/** A handling label as TLP 2.0 writes it, in every language. */
export function HandlingLabel({ label }: { readonly label: Label }) {
  return (
    <span className="badge label" data-label={label} lang="en" dir="ltr">
      TLP:{label.replace('_', '+')}
    </span>
  );
}
