let leaving = false;

/** Signing out on purpose ends a session, too, but nobody has to be asked to sign in again. */
export const leave = (): void => void (leaving = true);

/** Whether the session that has just ended was left on purpose; told once. */
export function hasLeft(): boolean {
  const left = leaving;
  leaving = false;
  return left;
}
