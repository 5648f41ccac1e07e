import { html, type Html } from '../kernel/pages/html.js';
import { sendPage } from '../kernel/pages/page.js';
import type { Setting } from '../kernel/pages/setting.js';

const START = '/sign-in';
const CONFIRM = '/sign-in/confirm';

/** The pages of signing in without scripts. */
export class SignInPages {
  private readonly say;
  private readonly link;

  constructor(private readonly setting: Setting) {
    this.say = setting.say;
    this.link = (path: string) => setting.link(path);
  }

  askForEmail = (email = ''): string => this.send('signIn.title', this.emailForm(email));

  askForCode(email: string): string {
    const { say } = this;
    const content = html`<p>${say('signIn.sent', { email })}</p>
      <form method="post" action="${this.link(CONFIRM)}">
        <input type="hidden" name="email" value="${email}" />
        <label for="code">${say('signIn.code')}</label>
        <p class="hint" id="code-hint">${say('signIn.codeHint')}</p>
        <input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          autofocus
          aria-describedby="code-hint"
        />
        ${this.undertaking()}
        <button>${say('signIn.enter')}</button>
      </form>
      <p><a href="${this.link(START)}">${say('signInPage.noMail')}</a></p>`;
    return this.send('signInPage.lookTitle', content);
  }

  confirm(email: string, code: string): string {
    const { say } = this;
    const content = html`<form method="post" action="${this.link(CONFIRM)}">
        <p>${say('signInPage.confirm', { email })}</p>
        <input type="hidden" name="email" value="${email}" />
        <input type="hidden" name="code" value="${code}" />
        ${this.undertaking()}
        <button>${say('signIn.enter')}</button>
      </form>
      ${this.otherLanguages(CONFIRM, { email, code })}`;
    return this.send('signIn.title', content);
  }

  done(email: string): string {
    const content = html`<p>${this.say('signInPage.done', { email })}</p>
      <p><a href="/">${this.say('signInPage.goOn')}</a></p>`;
    return this.send('signInPage.doneTitle', content);
  }

  /** What was wrong, above the form from which one starts again. */
  wrong(status: number, key: string, values: Readonly<Record<string, number>>, email: string): string {
    const content = html`<p class="problem" role="alert">${this.say(`signInPage.wrong.${key}`, values)}</p>
      ${this.emailForm(email)}`;
    return this.send('signIn.title', content, status);
  }

  private emailForm = (email: string): Html =>
    html`<form method="post" action="${this.link(START)}">
        <p>${this.say('signIn.intro')}</p>
        <label for="email">${this.say('signIn.email')}</label>
        <input id="email" name="email" type="email" autocomplete="email" required value="${email}" />
        <button>${this.say('signIn.send')}</button>
      </form>
      ${this.otherLanguages(START)}`;

  private undertaking = (): Html =>
    html`<p>
      ${this.say('signIn.undertakingIntro')}
      <strong>${this.say('signIn.undertaking')}</strong>
    </p>`;

  private otherLanguages = (path: string, fields: Readonly<Record<string, string>> = {}): Html =>
    html`<p>
      ${this.setting.others.map(
        ({ code, name }) =>
          html`<a href="${this.setting.link(path, { ...fields, lang: code })}" lang="${code}" hreflang="${code}"
            >${name}</a
          >`,
      )}
    </p>`;

  private send = (title: string, content: Html, status = 200): string =>
    sendPage(this.setting.reply, { status, language: this.setting.language, title: this.say(title), content });
}
