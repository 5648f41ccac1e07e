import type { ReactNode } from 'react';

interface Properties {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly look?: 'primary' | 'plain' | 'danger';
  /** While the act is under way: pressed again it does nothing. It keeps the focus, which a disabled button loses. */
  readonly pending?: boolean;
  readonly isDisabled?: boolean;
  /** Which way it moves its item: by that a list finds the button again where the item stands afterwards. */
  readonly 'data-move'?: 'earlier' | 'later';
}

/** The browser's own button: what a component library adds to it weighs more than all of this client's other parts. */
export function Button({
  children,
  onPress,
  type = 'button',
  look = 'plain',
  pending = false,
  isDisabled,
  ...rest
}: Properties) {
  const idle = pending || isDisabled === true;
  return (
    <button
      {...rest}
      {...{ type, className: 'button not-printed', 'data-look': look, 'aria-disabled': idle, 'aria-busy': pending }}
      onClick={(event) => {
        if (idle) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
      {pending ? <span aria-hidden="true">…</span> : null}
    </button>
  );
}
