import type { Page } from 'playwright-core';

/**
 * Runs in the page: what can be worked, in the order of the document. Of radio buttons with one name the keyboard
 * reaches one; what is inert or hidden it does not.
 */
const LIST = `(() => {
  const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]');
  const reachable = [...all].filter((one) =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert]'));
  const radios = new Map();
  for (const one of reachable) if (one.type === 'radio' && (one.checked || !radios.has(one.name))) radios.set(one.name, one);
  window.walked = [];
  window.reachable = reachable.filter((one) => one.type !== 'radio' || radios.get(one.name) === one);
  const ringed = (one) => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
  document.addEventListener('focusin', ({ target }) => {
    window.walked.push({ target, visible: ringed(target) || ringed(target.closest('label')) || ringed(target.parentElement) });
  });
  return window.reachable.length + 4 * document.querySelectorAll('input[type="date"], input[type="time"], input[type="datetime-local"]').length;
})()`;

/** Runs in the page: where the focus has been, against where it could have been. */
const COMPARE = `(() => {
  const says = (one) => one.tagName.toLowerCase() + ' "' + (one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40)) + '"';
  const walked = window.walked.filter(({ target }, index) => target !== window.walked[index - 1]?.target).slice(0, window.reachable.length);
  const problems = window.reachable
    .filter((one) => !walked.some(({ target }) => target === one))
    .map((one) => 'not reached: ' + says(one));
  const order = walked.map(({ target }) => window.reachable.indexOf(target));
  order.forEach((place, index) => {
    if (place !== index && problems.length === 0) problems.push('out of order: ' + says(walked[index].target));
  });
  for (const { target, visible } of walked) if (!visible) problems.push('focus not seen: ' + says(target));
  return problems;
})()`;

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/**
 * Goes through the whole page by Tab, and answers what is not reached, not in order, or shows no focus. Tab is held
 * down: the presses come one after the other without waiting for what the last one looks like.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  const presses = (await page.evaluate(LIST)) as number;
  const keyboard = await page.context().newCDPSession(page);
  await Promise.all(
    Array.from({ length: presses }, () => keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB })),
  );
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB });
  await keyboard.detach();
  return (await page.evaluate(COMPARE)) as string[];
}
