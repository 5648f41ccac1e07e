import { Link } from '@tanstack/react-router';
import { graphql } from '../gql/gql.js';
import type { BodyPlaceFragment } from '../gql/graphql.js';
import { paths } from '../paths.js';

graphql(`
  fragment BodyPlace on Body {
    name
    kind
    slug
    workingGroup {
      slug
    }
  }
`);

/** A body's name, leading to its page where it has one, of whichever working group it is. */
export function BodyName({ body: { name, kind, workingGroup } }: { readonly body: BodyPlaceFragment }) {
  const said = <bdi>{name}</bdi>;
  if (kind !== 'STEERING_COMMITTEE') return said;
  return (
    <Link to={paths.committee} search={{ group: workingGroup?.slug }}>
      {said}
    </Link>
  );
}
