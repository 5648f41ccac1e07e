import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

interface Properties extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link that looks like a button, for going where something is done. */
export const ButtonLink = createLink(({ ref, ...rest }: Properties) => (
  <a {...rest} ref={ref} className="button not-printed" />
));
