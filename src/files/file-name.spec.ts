import { describe, expect, it } from '@jest/globals';
import { extensionOf, shownName } from './file-name.js';

describe('the name of a file as it is shown', () => {
  it.each([
    ['C:\\Users\\me\\Plan.docx', 'Plan.docx'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['agenda\u202efdp.exe', 'agendafdp.exe'],
    ['a\u0000b\u200b\ufeff.pdf', 'ab.pdf'],
    ['  Compte   rendu \n final.pdf', 'Compte rendu final.pdf'],
    ['"quoted" <b>.pdf', '_quoted_ _b_.pdf'],
    ['...hidden.pdf', 'hidden.pdf'],
    ['con.txt', '_con.txt'],
    ['re\u0301sume\u0301.pdf', 'r\u00e9sum\u00e9.pdf'],
    ['\u8bae\u7a0b.pdf', '\u8bae\u7a0b.pdf'],
    ['/', 'file'],
  ])('is made of %j: %j', (given, shown) => {
    expect(shownName(given)).toBe(shown);
  });

  it('keeps its extension however long it is, and no half characters', () => {
    const name = shownName(`${'\u{1f600}'.repeat(400)}.xlsx`);
    expect([name.endsWith('.xlsx'), name.isWellFormed(), Array.from(name).length]).toEqual([true, true, 120]);
  });
});

describe('an extension', () => {
  it.each([
    ['a.tar.gz', 'gz'],
    ['none', ''],
    ['a.', ''],
    ['a.p d f', ''],
    ['a.averylongending', ''],
  ])('of %j is %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});
