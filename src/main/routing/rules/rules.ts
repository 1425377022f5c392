import { RULES_MAX } from '../../../shared/contract/routing';
import type { RoutePlan } from '../../../shared/domain/route';
import { ProblemError } from '../../problem-error';
import { Context, RuleDraft, type RoutingRule, type RuleFigures } from '../../../shared/domain/rule';
import { t } from '../../../shared/language/t';
import { firstUnknown, type KnownBackends } from '../known-backends';
import { RuleIndex } from '../plan/rule-index';
import type { RoutingNews } from '../routing-news';
import { moved } from './moved';
import { RuleCounts } from './rule-counts';
import { noSuchRule, tooManyRules, unknownBackend, unusableRule } from './rule-problems';
import type { RuleRepository } from './rule-repository';

/** How long a removed rule can be brought back, in milliseconds. */
export const UNDO_REMOVE_RULE_MS = 24 * 60 * 60_000;

/** What {@link Rules} needs. */
export interface RulesParts {
  readonly repository: RuleRepository;
  /** What rules may point to. */
  readonly known: KnownBackends;
  readonly news: RoutingNews;
  readonly now: () => number;
  readonly onDefect: (error: unknown) => void;
}

interface Kept {
  readonly rule: RoutingRule;
  readonly age: number;
}

/** The routing rules: kept in memory as plans need them, every change on disk before it is acknowledged. */
export class Rules {
  readonly #parts: RulesParts;
  readonly #counts: RuleCounts;
  readonly #kept = new Map<string, Kept>();
  #index: RuleIndex;

  constructor(parts: RulesParts) {
    this.#parts = parts;
    this.#counts = new RuleCounts(parts.repository, parts.onDefect);
    parts.repository.purge(parts.now() - UNDO_REMOVE_RULE_MS);
    for (const { rule, age, figures } of parts.repository.all()) {
      this.#kept.set(rule.id, { rule, age });
      this.#counts.begin(rule.id, figures);
    }
    this.#index = RuleIndex.aged([...this.#kept.values()]);
  }

  /** The rules as plans take them: another one after every change. */
  get index(): RuleIndex {
    return this.#index;
  }

  /** By context, priority, age. */
  list(): RoutingRule[] {
    return this.#index.all().map(({ rule }) => rule);
  }

  find(id: string): RoutingRule | null {
    return this.#kept.get(id)?.rule ?? null;
  }

  figuresOf(id: string): RuleFigures {
    return this.#counts.of(id);
  }

  /** Adds a rule; a repeated call of the same id adds nothing. */
  add(input: RuleDraft & { readonly id: string }): RoutingRule {
    const already = this.#kept.get(input.id);
    if (already) return already.rule;
    if (this.#kept.size >= RULES_MAX) throw tooManyRules();
    const rule = { ...this.#checked(input, null), id: input.id, createdAt: this.#parts.now() };
    const age = this.#parts.repository.insert(rule);
    this.#keep({ rule, age });
    this.#parts.news.changed();
    return rule;
  }

  /** Adds many at once, all that are of use and fit. @returns how many were added */
  addAll(inputs: readonly (RuleDraft & { readonly id: string })[]): number {
    const rules: RoutingRule[] = [];
    for (const input of inputs) {
      if (this.#kept.size + rules.length >= RULES_MAX) break;
      const draft = this.#usable(input);
      if (draft) rules.push({ ...draft, id: input.id, createdAt: this.#parts.now() });
    }
    const ages = this.#parts.repository.insertAll(rules);
    for (const [place, age] of ages.entries()) {
      const rule = rules[place];
      if (rule) this.#kept.set(rule.id, { rule, age });
    }
    this.#index = RuleIndex.aged([...this.#kept.values()]);
    if (rules.length > 0) this.#parts.news.changed();
    return rules.length;
  }

  /** Changes a rule. What it pointed to before may be gone and can stay; what it points to anew must exist. */
  update(input: RuleDraft & { readonly id: string }): RoutingRule {
    const before = this.#need(input.id);
    const rule = { ...before.rule, ...this.#checked(input, before.rule) };
    this.#parts.repository.update(rule);
    this.#drop(before.rule);
    this.#keep({ rule, age: before.age });
    this.#parts.news.changed();
    return rule;
  }

  /** Takes a rule away, for a day undoably. */
  remove(id: string): void {
    const { rule } = this.#need(id);
    this.#counts.saveNow();
    this.#parts.repository.setRemoved(id, this.#parts.now());
    this.#drop(rule);
    this.#parts.news.changed();
  }

  undoRemove(id: string): RoutingRule {
    const here = this.#kept.get(id);
    if (here) return here.rule;
    if (this.#kept.size >= RULES_MAX) throw tooManyRules();
    // A call that it led to may have ended since.
    this.#counts.saveNow();
    const back = this.#parts.repository.setRemoved(id, null) ? this.#parts.repository.find(id) : null;
    if (!back) throw noSuchRule(t('This rule can no longer be brought back.'));
    this.#counts.begin(id, back.figures);
    this.#keep(back);
    this.#parts.news.changed();
    return back.rule;
  }

  /** Puts a rule before another of its context; null: last. */
  move(id: string, beforeId: string | null): void {
    const { rule } = this.#need(id);
    if (beforeId !== null && this.#need(beforeId).rule.context !== rule.context) {
      throw noSuchRule(t('A rule can only be moved among those of its own context.'));
    }
    const ordered = this.#index.of(rule.context).map((one) => ({
      id: one.rule.id,
      priority: one.rule.priority,
      age: one.age,
    }));
    const priorities = moved(ordered, id, beforeId);
    if (priorities.size === 0) return;
    this.#parts.repository.setPriorities(priorities);
    for (const [changedId, priority] of priorities) {
      const kept = this.#need(changedId);
      this.#kept.set(changedId, { ...kept, rule: { ...kept.rule, priority } });
    }
    this.#index = this.#index.replaced(
      rule.context,
      ordered.flatMap((one) => this.#kept.get(one.id) ?? []),
    );
    this.#parts.news.changed();
  }

  /** An agent has another name: its rules go with it. Inside a transaction it becomes a part of that one. */
  agentRenamed(from: string, to: string): void {
    const [before, after] = [Context.parse(`agent:${from}`), Context.parse(`agent:${to}`)];
    this.#parts.repository.renameContext(before, after);
    const own = this.#index.of(before);
    if (own.length === 0) return;
    const renamed = own.map(({ rule, age }) => ({ rule: { ...rule, context: after }, age }));
    for (const kept of renamed) this.#kept.set(kept.rule.id, kept);
    this.#index = this.#index.replaced(before, []).replaced(after, [...this.#index.of(after), ...renamed]);
    this.#parts.news.changed();
  }

  /** Counts a piece of work, once, for every rule whose entries its plan has. */
  noteMatched(plan: RoutePlan): void {
    if (this.#counts.matched(plan, this.#parts.now())) this.#parts.news.changed();
  }

  /** Counts a call that a rule led to. */
  noteCall(ruleId: string, ok: boolean): void {
    this.#counts.called(ruleId, ok);
    this.#parts.news.changed();
  }

  /** Saves what was counted. */
  dispose(): void {
    this.#counts.dispose();
  }

  #checked(input: RuleDraft, before: RoutingRule | null): RuleDraft {
    const draft = RuleDraft.safeParse(input);
    if (!draft.success) throw unusableRule(draft.error);
    const { backend, fallbacks } = draft.data;
    const kept = before ? [before.backend, ...before.fallbacks] : [];
    const unknown = firstUnknown([backend, ...fallbacks], kept, this.#parts.known);
    if (unknown) throw unknownBackend(unknown, unknown !== backend);
    return draft.data;
  }

  #usable(input: RuleDraft): RuleDraft | null {
    try {
      return this.#checked(input, null);
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }

  #keep({ rule, age }: Kept): void {
    this.#kept.set(rule.id, { rule, age });
    this.#index = this.#index.with(rule, age);
  }

  #drop(rule: RoutingRule): void {
    this.#kept.delete(rule.id);
    this.#index = this.#index.without(rule.id, rule.context);
  }

  #need(id: string): Kept {
    const kept = this.#kept.get(id);
    if (!kept) throw noSuchRule();
    return kept;
  }
}
