import { expect, it } from '@jest/globals';
import { attachmentNamed } from './attachment-name.js';

it.each([
  ['Plan.pdf', `attachment; filename="Plan.pdf"; filename*=UTF-8''Plan.pdf`],
  ['d\u00e9j\u00e0 vu.pdf', `attachment; filename="deja vu.pdf"; filename*=UTF-8''d%C3%A9j%C3%A0%20vu.pdf`],
  ['a"b\\c%d.pdf', `attachment; filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%5Cc%25d.pdf`],
  [`it's (1)*.pdf`, `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ['\u8bae\u7a0b.pdf', `attachment; filename="file.pdf"; filename*=UTF-8''%E8%AE%AE%E7%A8%8B.pdf`],
])('%j is offered for saving as %s', (name, header) => {
  expect(attachmentNamed(name)).toBe(header);
});
