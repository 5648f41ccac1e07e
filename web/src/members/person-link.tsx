import { Link } from '@tanstack/react-router';
import { paths } from '../paths.js';

/** A person by their name, leading to their page. Whoever reads a name may open it. */
export function PersonLink({
  member: { id, name },
}: {
  readonly member: { readonly id: string; readonly name: string };
}) {
  return (
    <Link to={paths.person} params={{ member: id }}>
      <bdi>{name}</bdi>
    </Link>
  );
}
