import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

interface Properties extends Pick<ButtonProps, 'type' | 'onPress' | 'isDisabled' | 'autoFocus' | 'aria-describedby'> {
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'danger';
  /** While the act is under way: announced, and pressed again it does nothing. */
  readonly pending?: boolean;
}

export function Button({ children, look = 'plain', pending = false, ...rest }: Properties) {
  return (
    <AriaButton {...rest} className="button not-printed" data-look={look} isPending={pending}>
      {children}
      {pending ? <span aria-hidden="true">…</span> : null}
    </AriaButton>
  );
}
