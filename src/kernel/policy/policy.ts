import { Inject, Injectable } from '@nestjs/common';
import { Forbidden, Unauthenticated } from '../refused.js';
import type { Viewer } from '../viewer/viewer.js';
import type { Permission, PermissionTable } from './permissions.js';

export const PERMISSIONS = Symbol('permissions');

/** The one table of who may do what, asked. Deny by default: an act that is not in it cannot be asked for. */
@Injectable()
export class Policy {
  constructor(@Inject(PERMISSIONS) private readonly table: PermissionTable) {}

  permission(act: string): Permission {
    const permission = this.table[act];
    if (!permission) throw new Error(`The act ${act} is not in the table of permissions.`);
    return permission;
  }

  acts(): readonly string[] {
    return Object.keys(this.table);
  }

  /** Every role that may do something, in the order of the table, with the acts of each. */
  roles(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const [act, { roles }] of Object.entries(this.table))
      for (const role of roles) found.set(role, [...(found.get(role) ?? []), act]);
    return found;
  }

  /** Whether the viewer may do the act; in that body, or in any when none is given. */
  allows(act: string, viewer: Viewer, body?: string | null): boolean {
    const { roles } = this.permission(act);
    return roles.some((role) => viewer.holds(role, body));
  }

  /** At the door: whether the viewer may do the act anywhere at all, and the credential allows it. */
  admit(act: string, viewer: Viewer, scope: 'read' | 'write'): void {
    const { roles, says } = this.permission(act);
    if (roles.includes('VISITOR')) return;
    if (!viewer.signedIn) throw new Unauthenticated(`Sign in to ${says}.`);
    if (!viewer.scope(scope)) throw new Forbidden(`This access token does not have the scope "${scope}".`);
    if (!this.allows(act, viewer)) throw new Forbidden(`You may not ${says}: ${this.roleNames(act)} may.`);
  }

  /** Within an act, after the thing was found and seen: whether the viewer may do it in that body. */
  may(act: string, viewer: Viewer, body: string): void {
    if (!this.allows(act, viewer, body)) {
      throw new Forbidden(`You may not ${this.permission(act).says} here: ${this.roleNames(act)} of this body may.`);
    }
  }

  /** Whether an error is a refusal of this policy. */
  isDenial(error: unknown): boolean {
    return error instanceof Forbidden || error instanceof Unauthenticated;
  }

  /** The roles of an act in words, such as "a co-chair or a secretary". */
  roleNames(act: string): string {
    const names = this.permission(act).roles.map((role) => role.toLowerCase().replaceAll('_', ' '));
    return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? 'nobody');
  }
}
