/** The product with its demonstration data, started in a folder of its own, and its people signed in. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

export async function startProduct(folder) {
  const { freePort } = await import('../dist/launcher/free-port.js');
  const port = await freePort(undefined);
  const environment = { ...process.env, DATA_DIR: folder, PORT: String(port), NODE_ENV: 'development' };
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: root, env: environment });
  const product = { url: `http://127.0.0.1:${port}`, mail: join(folder, 'mail'), said: '', stop: () => ended(child) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (product.said += data));
  await until(() => product.said.includes('Plenary is ready'), 'the start of the product');
  return product;
}

const ended = (child) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGINT');
  });

export async function until(holds, what) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = await holds();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`There was no end of waiting for ${what}.`);
}

/** As a person does it: asks for a code, reads it where mail goes, and enters it. Answers what the browser keeps. */
export async function signIn(browser, product, name) {
  const context = await browser.newContext({ baseURL: product.url, locale: 'en-GB' });
  const page = await context.newPage();
  const before = product.said.length;
  await page.goto('/account/sign-in');
  await page.getByLabel('E-mail address').fill(`${name}@example.org`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  const [, code] = await until(() => /\b(\d{4} \d{4})\b/.exec(product.said.slice(before)), `the code of ${name}`);
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor({ state: 'detached' });
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** Asks the schema as somebody who is signed in. */
export async function askAs(browser, product, cookies, query, variables = {}) {
  const context = await browser.newContext({ baseURL: product.url });
  await context.addCookies(cookies);
  const answer = await (await context.request.post('/graphql', { data: { query, variables } })).json();
  await context.close();
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
