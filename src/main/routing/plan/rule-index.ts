import type { Via } from '../../../shared/domain/route';
import type { Backend, RoutingRule } from '../../../shared/domain/rule';

/** A rule with what does not depend on any request worked out. */
export interface IndexedRule {
  readonly rule: RoutingRule;
  /** Smaller for older rules, never the same for two. */
  readonly age: number;
  /** Its backend, then its fallbacks. */
  readonly entries: readonly { readonly backend: Backend; readonly via: Via }[];
  /** Whether it matches all work of its context. */
  readonly isForAll: boolean;
}

const NONE: readonly IndexedRule[] = [];

/**
 * The rules by context, each context sorted by priority and then age. It never changes: a change makes another index that
 * shares what stayed the same, at a cost that grows with the rules of that context and the number of contexts.
 */
export class RuleIndex {
  static readonly EMPTY = new RuleIndex(new Map());
  readonly #byContext: ReadonlyMap<string, readonly IndexedRule[]>;

  private constructor(byContext: ReadonlyMap<string, readonly IndexedRule[]>) {
    this.#byContext = byContext;
  }

  /** The index of rules in the order of their age, oldest first. */
  static of(rules: readonly RoutingRule[]): RuleIndex {
    return RuleIndex.aged(rules.map((rule, age) => ({ rule, age })));
  }

  /** The index of rules whose ages are known. */
  static aged(rules: readonly { readonly rule: RoutingRule; readonly age: number }[]): RuleIndex {
    const grouped = Map.groupBy(rules, ({ rule }) => rule.context as string);
    return new RuleIndex(
      new Map(
        [...grouped].map(([context, own]) => [
          context,
          own.map(({ rule, age }) => indexed(rule, age)).toSorted(inOrder),
        ]),
      ),
    );
  }

  /** The rules of a context in the order in which they apply. */
  of(context: string): readonly IndexedRule[] {
    return this.#byContext.get(context) ?? NONE;
  }

  /** Every rule by context, in the order in which they apply. */
  all(): IndexedRule[] {
    return [...this.#byContext.keys()].toSorted().flatMap((context) => this.of(context));
  }

  /** The index with a rule more. */
  with(rule: RoutingRule, age: number): RuleIndex {
    const own = this.of(rule.context);
    const added = indexed(rule, age);
    const at = own.findIndex((other) => inOrder(added, other) < 0);
    return this.#changed(rule.context, at === -1 ? [...own, added] : own.toSpliced(at, 0, added));
  }

  /** The index without a rule; `context` is the one that it was added with. */
  without(id: string, context: string): RuleIndex {
    return this.#changed(
      context,
      this.of(context).filter(({ rule }) => rule.id !== id),
    );
  }

  /** The index with these as all the rules of a context. */
  replaced(context: string, own: readonly { readonly rule: RoutingRule; readonly age: number }[]): RuleIndex {
    return this.#changed(context, own.map(({ rule, age }) => indexed(rule, age)).toSorted(inOrder));
  }

  #changed(context: string, own: readonly IndexedRule[]): RuleIndex {
    const byContext = new Map(this.#byContext);
    if (own.length === 0) byContext.delete(context);
    else byContext.set(context, own);
    return new RuleIndex(byContext);
  }
}

/** Lower priority numbers first; of equal ones the older rule first. */
function inOrder(a: IndexedRule, b: IndexedRule): number {
  return a.rule.priority - b.rule.priority || a.age - b.age;
}

function indexed(rule: RoutingRule, age: number): IndexedRule {
  const { id: ruleId, context, priority, match } = rule;
  return {
    rule,
    age,
    entries: [rule.backend, ...rule.fallbacks].map((backend, place) => ({
      backend,
      via: { by: 'rule', ruleId, context, priority, fallback: place === 0 ? null : place },
    })),
    isForAll: match.stepTypes.length === 0 && match.purposes.length === 0 && match.hasImages === null,
  };
}
