import type { PermissionTable } from '../kernel/policy/permissions.js';

export const booksPermissions = {
  // The route asks sight for itself; its answer to a visitor is that there is nothing.
  'meeting-book.fetch': { roles: ['VISITOR'], says: 'fetch the book of a meeting' },
  // Everybody their own, on what they see; nobody but themselves sees them.
  'book-note.read': { roles: ['ACCOUNT'], says: 'read your own notes' },
  'book-note.write': { roles: ['ACCOUNT'], says: 'note something for yourself' },
  'book-note.change': { roles: ['ACCOUNT'], says: 'change a note of your own' },
  'book-note.delete': { roles: ['ACCOUNT'], says: 'delete a note of your own' },
} satisfies PermissionTable;
