/** A State or an organisation by its name. */
export function PartyName({ party }: { readonly party: { readonly slug: string; readonly name: string } }) {
  return <bdi>{party.name}</bdi>;
}

/** A person by their name. */
export function PersonName({ member }: { readonly member: { readonly id: string; readonly name: string } }) {
  return <bdi>{member.name}</bdi>;
}
