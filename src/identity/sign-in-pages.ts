import { html, type Html } from '../kernel/pages/html.js';

const UNDERTAKING = html`<p>
  By signing in you undertake:
  <strong>I will put no classified or nationally caveated information into Plenary.</strong>
</p>`;

const codeField = html`<label for="code">Code</label>
  <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus />`;

export const emailForm = (email: string): Html =>
  html`<form method="post" action="/sign-in">
    <p>We send a code to your e-mail address.</p>
    <label for="email">E-mail address</label>
    <input id="email" name="email" type="email" autocomplete="email" required value="${email}" />
    <button>Send me a code</button>
  </form>`;

export const codeForm = (email: string): Html =>
  html`<p>
      If <strong>${email}</strong> belongs to an account, a code is on its way there. It works once, within ten minutes.
    </p>
    <form method="post" action="/sign-in/confirm">
      <input type="hidden" name="email" value="${email}" />
      ${codeField} ${UNDERTAKING}
      <button>Sign in</button>
    </form>
    <p><a href="/sign-in">No mail? Start again</a></p>`;

export const confirmForm = (email: string, code: string): Html =>
  html`<form method="post" action="/sign-in/confirm">
    <p>You are about to sign in as <strong>${email}</strong>.</p>
    <input type="hidden" name="email" value="${email}" />
    <input type="hidden" name="code" value="${code}" />
    ${UNDERTAKING}
    <button>Sign in</button>
  </form>`;

export const signedInText = (email: string): Html =>
  html`<p>You are signed in as <strong>${email}</strong> in this browser.</p>
    <p><a href="/">Go on to this week</a></p>`;

export const problemText = (message: string, form: Html): Html =>
  html`<p class="problem" role="alert">${message}</p>
    ${form}`;
