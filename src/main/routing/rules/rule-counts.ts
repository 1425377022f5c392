import type { RoutePlan } from '../../../shared/domain/route';
import { NO_FIGURES, type RuleFigures } from '../../../shared/domain/rule';
import { WriteBehind } from '../../health/write-behind';
import type { RuleRepository } from './rule-repository';

/** What rules come to: counted in memory at once, on disk a moment later. */
export class RuleCounts {
  readonly #repository: Pick<RuleRepository, 'keepFigures'>;
  readonly #saving: WriteBehind;
  readonly #figures = new Map<string, RuleFigures>();
  #unsaved = new Set<string>();

  constructor(repository: Pick<RuleRepository, 'keepFigures'>, onDefect: (error: unknown) => void) {
    this.#repository = repository;
    this.#saving = new WriteBehind(() => this.#save(), onDefect);
  }

  /** Goes on from what was counted before. */
  begin(ruleId: string, figures: RuleFigures): void {
    this.#figures.set(ruleId, figures);
  }

  of(ruleId: string): RuleFigures {
    return this.#figures.get(ruleId) ?? NO_FIGURES;
  }

  /** Counts a piece of work for each rule whose entries its plan has, once. @returns whether there was any */
  matched(plan: RoutePlan, at: number): boolean {
    const met = new Set<string>();
    for (const { via } of plan.candidates) if (via.by === 'rule') met.add(via.ruleId);
    for (const { via } of plan.passedOver) if (via.by === 'rule') met.add(via.ruleId);
    for (const id of met) this.#change(id, { matched: this.of(id).matched + 1, lastMatchedAt: at });
    return met.size > 0;
  }

  /** Counts a call that a rule led to. */
  called(ruleId: string, ok: boolean): void {
    const { succeeded, failed } = this.of(ruleId);
    this.#change(ruleId, ok ? { succeeded: succeeded + 1 } : { failed: failed + 1 });
  }

  /** Saves what is not yet on disk. */
  dispose(): void {
    this.#saving.dispose();
  }

  /** Saves what is not yet on disk now, as before something is read from there. */
  saveNow(): void {
    this.#saving.now();
  }

  #change(ruleId: string, change: Partial<RuleFigures>): void {
    this.#figures.set(ruleId, { ...this.of(ruleId), ...change });
    this.#unsaved.add(ruleId);
    this.#saving.soon();
  }

  #save(): void {
    this.#repository.keepFigures(new Map([...this.#unsaved].map((id) => [id, this.of(id)])));
    this.#unsaved = new Set();
  }
}
