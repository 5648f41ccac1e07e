import { ErrorNotice, Notice } from '../components/notice.js';

interface Properties {
  readonly problem: Error | null;
  readonly userErrors: readonly { readonly message: string }[];
}

/** What the server says against an act that is one press, beside its button. */
export function Said({ problem, userErrors }: Properties) {
  return (
    <>
      {problem ? <ErrorNotice error={problem} /> : null}
      {userErrors.map(({ message }) => (
        <Notice key={message} tone="critical" live>
          <p lang="en">{message}</p>
        </Notice>
      ))}
    </>
  );
}
