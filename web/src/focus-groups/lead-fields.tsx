import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { SeatsThatLeadQuery } from '../gql/graphql.js';
import { question } from '../kernel/queries.js';
import { usePartyName } from '../members/party-name.js';
import { peopleOfParty } from './people-of-party.js';

/** The seats of the committee, of which some lead. */
export const seatsThatLead = graphql(`
  query SeatsThatLead($workingGroup: String!) {
    steeringCommittee(workingGroup: $workingGroup) {
      seats {
        id
        number
        holderStatus
        holder {
          ...PartyName
        }
        delegates {
          capacity
          member {
            id
            name
          }
        }
      }
    }
    viewer {
      id
    }
  }
`);

export type LeadingSeat = NonNullable<SeatsThatLeadQuery['steeringCommittee']>['seats'][number];

export interface LeadChoice {
  readonly seat: string;
  readonly member: string;
}

interface Properties {
  readonly seats: readonly LeadingSeat[];
  readonly value: LeadChoice;
  readonly change: (changes: Partial<LeadChoice>) => void;
  /** Paths in the input of what is chosen here. */
  readonly paths: { readonly seat: string; readonly member: string };
  /** What it says where nobody is chosen. */
  readonly nobody: string;
}

/** A seat, and who leads for it: somebody who represents its party, and need not sit. */
export function LeadFields({ seats, value, change, paths, nobody }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const holderOf = ({ holder, holderStatus }: LeadingSeat): string =>
    holder ? nameOf(holder) : t(holderStatus === 'VACANT' ? 'designate.vacant' : 'designate.unknownHolder');
  const chosen = seats.find(({ id }) => id === value.seat);
  const party = chosen?.holder?.id ?? '';
  const asked = useQuery({ ...question(peopleOfParty, { party }), enabled: party !== '' });
  const people = new Map([
    ...(chosen?.delegates ?? []).flatMap(({ member }) => (member ? [[member.id, member.name] as const] : [])),
    ...(asked.data?.members.nodes ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  return (
    <div className="row">
      <SelectField
        {...{ label: t('designate.seat'), path: paths.seat, value: value.seat }}
        change={(seat) => change({ seat, member: '' })}
        choices={seats.map((seat) => ({
          value: seat.id,
          says: `${seat.number}. ${holderOf(seat)}`,
        }))}
      />
      <SelectField
        {...{ label: t('designate.person'), path: paths.member, value: people.has(value.member) ? value.member : '' }}
        change={(member) => change({ member })}
        choices={[{ value: '', says: nobody }, ...[...people].map(([id, name]) => ({ value: id, says: name }))]}
      />
    </div>
  );
}
