const LONGEST = 120;
const LONGEST_EXTENSION = 10;

/** Controls, marks that turn the direction of writing (so that `fdp.exe` reads as `exe.pdf`), and characters of no width. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const RESERVED = /[<>:"|?*]/g;
/** Names that mean a device on some computers, whatever follows them. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file's name as it is shown and offered for saving: the last part of a path, one line, nothing hidden in it. */
export function shownName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(RESERVED, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const name = DEVICE.test(clean) ? `_${clean}` : clean;
  const extension = extensionOf(name);
  const stem = extension ? name.slice(0, -extension.length - 1) : name;
  const room = LONGEST - extension.length - 1;
  const short = Array.from(stem).slice(0, room).join('').trim() || 'file';
  return extension ? `${short}.${extension}` : short;
}

/** The extension of a name, without its dot; empty when it has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1);
  return /^[\p{L}\p{N}]+$/u.test(extension) && extension.length <= LONGEST_EXTENSION ? extension : '';
}
