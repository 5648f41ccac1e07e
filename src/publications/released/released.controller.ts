import {
  Controller,
  Get,
  Inject,
  Param,
  Query,
  Req,
  Res,
  ServiceUnavailableException,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { NotWritten, PdfWriter } from '../../documents/document-writers.js';
import { attachmentNamed } from '../../files/attachment-name.js';
import { shownName } from '../../files/file-name.js';
import { bibtex, type Cited, citation, cslJson, nameOf } from '../../findings/handling/citation.js';
import { CONFIG } from '../../kernel/config-token.js';
import { fieldOf } from '../../kernel/pages/forms.js';
import { isKnown, sendShared, tagOf } from '../../kernel/pages/page.js';
import type { Setting } from '../../kernel/pages/setting.js';
import { Allow } from '../../kernel/policy/allow.js';
import { NotFound } from '../../kernel/refused.js';
import { sendPublic } from '../frame.js';
import { PublicPages } from '../public-pages.js';
import { atomFeed } from './atom.js';
import { LastAsked } from './last-asked.js';
import { releasedAbout } from './released-about.js';
import { releasedDocument } from './released-document.js';
import { listAbout, releasedList } from './released-list.js';
import { FORMS, releasedPage } from './released-page.js';
import * as ask from './released-questions.js';

const LONGEST_CURSOR = 1000;
/** `FG2/2026/F4`, one version of it (`FG2/2026/F4/v2`), and either in another form (`FG2/2026/F4/v2.bib`). */
const ADDRESS = new RegExp(`^([^/.]{1,40}/\\d{4}/F\\d{1,9})(?:/v([1-9]\\d{0,8}))?(?:\\.(${FORMS.join('|')}))?$`);

/** What is sent as a file, but for the document. */
const CITATIONS: Readonly<
  Record<string, { readonly type: string; readonly write: (of: Cited, url: string) => string }>
> = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  json: { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: cslJson },
  txt: { type: 'text/plain; charset=utf-8', write: (of, url) => `${citation(of, url)}\n` },
};

/** What was released of the findings: lists, pages that last, files and feeds, for everybody and without scripts. */
@Controller('public')
export class ReleasedController {
  private readonly pdfs = new LastAsked<Uint8Array>(20);
  private readonly feeds = new LastAsked<string>(10);

  constructor(
    private readonly pages: PublicPages,
    private readonly pdf: PdfWriter,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':slug/findings')
  @Allow('publication.read')
  list(
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async (setting) => {
      const after = fieldOf(query, 'after', LONGEST_CURSOR);
      const variables = { slug, ...(after ? { after } : {}) };
      const answer = await this.pages.ask<ask.ReleasedList>(ask.RELEASED_LIST_QUESTION, variables, request);
      const { group, groups } = answer;
      return sendPublic(setting, {
        ...{ title: setting.say('public.findings.title'), content: releasedList(answer, after, setting) },
        ...{ about: listAbout(answer), groups: groups.nodes, group },
      });
    });
  }

  @Get(':slug/findings.atom')
  @Allow('publication.read')
  feed(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(request, reply, async ({ say, language }) => {
      const of = await this.pages.ask<ask.FeedBody>(ask.FEED_BODY_QUESTION, { slug }, request);
      const { id, kind } = of.body;
      const whose = kind === 'WORKING_GROUP' ? { workingGroup: slug } : { body: id };
      const { findings } = await this.pages.ask<ask.Feed>(ask.FEED_QUESTION, whose, request);
      const tag = tagOf(JSON.stringify([language, of, findings]));
      if (isKnown(reply, `W/"${tag}"`)) return '';
      void reply.header('content-type', 'application/atom+xml; charset=utf-8');
      const setting = { publicUrl: this.config.publicUrl, say, language };
      return this.feeds.of(tag, () => Promise.resolve(atomFeed(of, findings.nodes, setting)));
    });
  }

  @Get('findings/*')
  @Allow('publication.read')
  one(
    @Param('*') path: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | StreamableFile> {
    return this.pages.show(request, reply, async (setting) => {
      const [, symbol = '', version, form] = ADDRESS.exec(path) ?? [];
      if (symbol === '') throw new NotFound();
      const variables = { symbol, ...(version === undefined ? {} : { revision: Number(version) }) };
      const { finding, groups } = await this.pages.ask<ask.ReleasedOne>(ask.RELEASED_QUESTION, variables, request);
      if (!finding) throw new NotFound();
      if (form === 'pdf') return this.document(finding, reply);
      if (form !== undefined) return this.cited(finding, form, reply);
      return this.page(finding, groups.nodes, setting);
    });
  }

  private page(finding: ask.Released, groups: ask.ReleasedOne['groups']['nodes'], setting: Setting): string {
    const { publicUrl } = this.config;
    return sendPublic(setting, {
      ...{ title: finding.title, titleLanguage: finding.language ?? '', groups, group: finding.body.workingGroup },
      ...{ content: releasedPage(finding, publicUrl, setting), about: releasedAbout(finding, publicUrl) },
    });
  }

  private cited(finding: ask.Released, form: string, reply: FastifyReply): string {
    const { type, write } = CITATIONS[form] ?? { type: '', write: () => '' };
    void reply.headers({ 'content-type': type, 'content-disposition': attachmentNamed(fileName(finding, form)) });
    return sendShared(reply, write(ask.citedOf(finding), this.config.publicUrl));
  }

  /** Tags are of what is said, and weak: another version of the writer may say it by other bytes. */
  private async document(finding: ask.Released, reply: FastifyReply): Promise<StreamableFile | string> {
    const document = releasedDocument(finding, this.config.publicUrl);
    const tag = tagOf(JSON.stringify(document));
    if (isKnown(reply, `W/"${tag}"`)) return '';
    const content = await this.pdfs
      .of(tag, () => this.pdf.write(document))
      .catch((error: unknown) => {
        throw error instanceof NotWritten ? new ServiceUnavailableException(error.message) : error;
      });
    return new StreamableFile(content, {
      ...{ type: 'application/pdf', length: content.byteLength },
      disposition: attachmentNamed(fileName(finding, 'pdf')),
    });
  }
}

/** The label first, since names are cut where they are long: `TLP-CLEAR FG2-2026-F4-v2.pdf`. */
const fileName = (finding: ask.Released, form: string): string => shownName(`TLP-CLEAR ${nameOf(finding)}.${form}`);
