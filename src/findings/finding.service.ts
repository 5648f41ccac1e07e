import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { newId } from '../kernel/identifier.js';
import { InvalidInput } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type Done, FindingRecord } from './finding-record.js';
import { FindingSteps } from './finding-steps.js';
import { FindingAccess, type OfFinding, requireWithinCeiling } from './finding.access.js';
import type { FindingEntity } from './finding.entity.js';
import type {
  DraftFindingInput,
  PostDraftFindingInput,
  PostFindingInput,
  ReviseFindingInput,
  WithdrawFindingInput,
} from './finding.inputs.js';
import { FindingRepository, type Group, type NewFinding } from './finding.repository.js';
import { type Evidence, EvidenceRepository } from './wording/evidence.repository.js';

/** The acts of a finding's life: each one transaction. */
@Injectable()
export class FindingService {
  constructor(
    private readonly acts: Acts,
    private readonly access: FindingAccess,
    private readonly findings: FindingRepository,
    private readonly record: FindingRecord,
    private readonly steps: FindingSteps,
    private readonly evidence: EvidenceRepository,
  ) {}

  draft(viewer: Viewer, input: DraftFindingInput): Promise<Done> {
    return this.acts.perform('finding.draft', viewer, input, async () => {
      const { finding } = await this.prepare('finding.draft', viewer, input);
      await this.findings.addDraft(finding);
      await this.rests(finding.id, input.evidence);
      if (input.chathamHouse === true) await this.findings.hideAuthors(finding.id);
      return this.record.done('finding.drafted', finding, viewer, { kind: input.kind, label: input.label });
    });
  }

  post(viewer: Viewer, input: PostFindingInput): Promise<Done> {
    return this.acts.perform('finding.post', viewer, input, async () => {
      const { finding, group } = await this.prepare('finding.post', viewer, input);
      const symbol = await this.findings.addPosted(finding, group);
      await this.rests(finding.id, input.evidence);
      if (input.chathamHouse === true) await this.findings.hideAuthors(finding.id);
      return this.record.done('finding.posted', finding, viewer, { symbol, kind: input.kind, label: input.label });
    });
  }

  postDraft(viewer: Viewer, input: PostDraftFindingInput): Promise<Done> {
    return this.steps.perform('finding.postDraft', viewer, input, async () => {
      const finding = await this.lock('finding.post', viewer, input);
      finding.requireUnposted();
      const group = await this.access.group('finding.post', viewer, finding.bodyId, []);
      finding.post(await this.findings.issueSymbol(finding.bodyId, group), this.steps.now());
      await this.findings.beginHistory(finding);
      await this.findings.save(finding);
      const { symbol, kind, label } = finding;
      return this.record.done('finding.posted', finding, viewer, { symbol, kind, label });
    });
  }

  revise(viewer: Viewer, input: ReviseFindingInput): Promise<Done> {
    return this.steps.perform('finding.revise', viewer, input, async () => {
      const changed = PARTS.filter((field) => input[field] !== undefined && input[field] !== null);
      if (changed.length === 0)
        throw InvalidInput.field('title', 'nothing to change was given: a title, a text, a summary, evidence, …');
      const finding = await this.lock('finding.revise', viewer, input);
      const before = { label: finding.label, revision: finding.revision, state: finding.state };
      requireWithinCeiling(viewer, input.label ?? finding.label);
      finding.revise(input, this.steps.now());
      if (input.areas) await this.findings.setAreas(finding.id, await this.areas(viewer, finding, input.areas));
      if (finding.revision > before.revision)
        await this.findings.addRevision(finding, viewer.memberId as string, input.note ?? '');
      if (input.evidence) await this.evidence.set(finding.id, finding.revision, input.evidence);
      else if (finding.revision > before.revision) await this.evidence.keep(finding.id, finding.revision);
      return this.steps.end(viewer, finding, before.state, {
        ...{ event: 'finding.revised', reason: input.note ?? '' },
        // Which fields, not their texts: the trail is read by those who read no papers.
        changes: {
          fields: changed,
          revision: [before.revision, finding.revision],
          label: [before.label, finding.label],
        },
      });
    });
  }

  withdraw(viewer: Viewer, input: WithdrawFindingInput): Promise<Done> {
    return this.steps.perform('finding.withdraw', viewer, input, async () => {
      const finding = await this.lock('finding.withdraw', viewer, input);
      const from = finding.state;
      finding.withdraw(input.reason, this.steps.now());
      const changes = { symbol: finding.symbol };
      return this.steps.end(viewer, finding, from, { event: 'finding.withdrawn', reason: input.reason, changes });
    });
  }

  /** A new finding in a group that the viewer may write to. */
  private async prepare(
    act: string,
    viewer: Viewer,
    input: DraftFindingInput,
  ): Promise<{ finding: NewFinding; group: Group }> {
    const bodyId = inputId('bdy', input.body, 'body');
    requireWithinCeiling(viewer, input.label);
    const areas = areaIds(input.areas);
    const group = await this.access.group(act, viewer, bodyId, areas);
    const { kind, label, title, bodyMarkdown } = input;
    const { originatingPartyId } = group;
    const authorId = viewer.memberId as string;
    const id = newId();
    const at = this.steps.now();
    const { what, whereSeen, whyItMatters, recommendation } = input.summary ?? {};
    const summary = {
      ...{ what: what ?? '', whereSeen: whereSeen ?? '', whyItMatters: whyItMatters ?? '' },
      recommendation: recommendation ?? '',
    };
    return {
      group,
      finding: { id, bodyId, kind, label, title, bodyMarkdown, authorId, originatingPartyId, at, areas, summary },
    };
  }

  /** Evidence of a first wording. */
  private async rests(findingId: string, evidence: readonly Evidence[] | null | undefined): Promise<void> {
    if (evidence && evidence.length > 0) await this.evidence.set(findingId, 1, evidence);
  }

  private async lock(act: string, viewer: Viewer, input: OfFinding): Promise<FindingEntity> {
    const finding = await this.access.lock(viewer, input);
    this.access.may(act, viewer, finding);
    return finding;
  }

  private async areas(viewer: Viewer, finding: FindingEntity, given: readonly string[]): Promise<string[]> {
    const areas = areaIds(given);
    await this.access.requireAreas(viewer, finding.bodyId, areas);
    return areas;
  }
}

/** What a revision may change. */
const PARTS = ['kind', 'label', 'title', 'bodyMarkdown', 'summary', 'evidence', 'areas'] as const;

const areaIds = (given: readonly string[] | null | undefined): string[] => [
  ...new Set((given ?? []).map((area) => inputId('afi', area, 'areas'))),
];
