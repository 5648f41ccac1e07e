import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Found } from '../components/finder.js';
import { type Choice, SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { ActionOwnerInput } from '../gql/graphql.js';
import { question } from '../kernel/queries.js';
import { MemberFinder } from '../members/member-finder.js';
import { PartyFinder } from '../members/party-finder.js';
import { usePartyName } from '../members/party-name.js';

const possibleOwners = graphql(`
  query PossibleOwners($body: BodyBy!) {
    body(by: $body) {
      seats {
        id
        number
        holder {
          ...PartyName
        }
      }
      workingGroup {
        id
        name
        steeringCommittee {
          id
          name
        }
        focusGroups {
          id
          name
        }
      }
    }
  }
`);

const KINDS = ['seat', 'member', 'party', 'body'] as const;
type Kind = (typeof KINDS)[number] | '';

/** Who is asked, as far as it has been chosen. */
export interface OwnerWords {
  readonly kind: Kind;
  readonly id: string;
  readonly found: Found | null;
}

export const noOwner: OwnerWords = { kind: 'seat', id: '', found: null };
export const sameOwner: OwnerWords = { kind: '', id: '', found: null };

/** The owner as the server takes it: one of the four. */
export const ownerOf = ({ kind, id, found }: OwnerWords): ActionOwnerInput =>
  ({ [kind || 'seat']: kind === 'member' || kind === 'party' ? (found?.id ?? '') : id }) as ActionOwnerInput;

interface Properties {
  /** The body that asks. */
  readonly body: string;
  readonly value: OwnerWords;
  readonly change: (value: OwnerWords) => void;
  /** Whether it can stay as it was. */
  readonly optional?: boolean;
}

/** A seat, a person, a party or a body: of what kind first, then which one. */
export function OwnerFields({ body, value, change, optional = false }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const { data } = useQuery(question(possibleOwners, { body: { id: body } }));
  const seats = (data?.body?.seats ?? []).map(({ id, number, holder }) => ({
    ...{ value: id, says: `${t('decision.seat', { number })} ${holder ? nameOf(holder) : ''}`.trim() },
  }));
  const group = data?.body?.workingGroup;
  const bodies = group
    ? [group, ...(group.steeringCommittee ? [group.steeringCommittee] : []), ...group.focusGroups]
    : [];
  const kinds = KINDS.map((kind) => ({ value: kind as Kind, says: t(`owner.kind.${kind}`) }));
  const choose = (found: Found) => change({ ...value, found });
  const list = (label: string, path: string, choices: readonly Choice<string>[]) => (
    <SelectField
      {...{ label, path, value: value.id, change: (id) => change({ ...value, id }) }}
      choices={[{ value: '', says: t('owner.choose') }, ...choices]}
    />
  );
  return (
    <>
      <SelectField
        {...{ label: t('owner.askedOf'), value: value.kind, path: 'owner' }}
        change={(kind) => change({ kind, id: '', found: null })}
        choices={optional ? [{ value: '' as Kind, says: t('owner.same') }, ...kinds] : kinds}
      />
      {value.kind === 'seat' ? list(t('owner.seat'), 'owner.seat', seats) : null}
      {value.kind === 'body'
        ? list(
            t('owner.body'),
            'owner.body',
            bodies.map(({ id, name }) => ({ value: id, says: name })),
          )
        : null}
      {value.kind === 'member' ? (
        <MemberFinder {...{ label: t('owner.member'), path: 'owner.member', chosen: value.found, choose }} />
      ) : null}
      {value.kind === 'party' ? (
        <PartyFinder {...{ label: t('owner.party'), path: 'owner.party', chosen: value.found, choose }} />
      ) : null}
    </>
  );
}
