/** Who may do an act. Roles are names of viewer facts; VISITOR is everybody, ACCOUNT everybody signed in. */
export interface Permission {
  readonly roles: readonly string[];
  /** What the act is, for documents and for the message of a refusal: "schedule a meeting". */
  readonly says: string;
  /** Whether a document may do it only once, and no other like it: what guesses at secrets or makes them. */
  readonly sensitive?: boolean;
}
export type PermissionTable = Readonly<Record<string, Permission>>;
