import type { OutputKind } from '../../shared/domain/escalation';
import type { Cost } from '../../shared/domain/money';
import type { Candidate, RoutePlan, RouteRequest } from '../../shared/domain/route';
import type { ClaudeModels } from '../../shared/domain/claude-level';
import type { Work } from './escalation/answer-repository';
import { bothCostsWords, escalationWords } from './escalation/escalation-words';
import { judgeOf } from './escalation/judge';
import { strongerThan } from './escalation/stronger';
import { nobodyEnd } from './nobody';
import type { Planning } from './planning';
import type { RoutedEnd, RoutedPart, RoutedTurn, Router } from './router';
import { Walk, type OnUnusable, type WalkEnd } from './walk/walk';
import type { WalkParts } from './walk/walk-parts';

/** What {@link RoutedTurns} needs. */
export interface RoutedTurnsParts extends Omit<WalkParts, 'models' | 'rules'> {
  readonly planning: Planning;
  readonly rules: WalkParts['rules'] & {
    /** A piece of work has met this plan. */
    noteMatched(plan: RoutePlan): void;
  };
  readonly escalations: { note(work: Work, usable: boolean): void };
  /** The sizes of Claude at a connection; null where it has none. */
  readonly sizesOf: (connectionId: string) => ClaudeModels | null;
  /** Whether auto-escalation is switched on. */
  readonly escalates: () => boolean;
}

/** So many tasks are remembered whose rules were counted: more are never under way at once. */
const COUNTED_TASKS = 1000;

/** Plans and walks: takes each turn of a task to a provider, and to a stronger one where its answer is of no use. */
export class RoutedTurns implements Router {
  readonly #parts: RoutedTurnsParts;
  readonly #counted = new Set<string>();

  constructor(parts: RoutedTurnsParts) {
    this.#parts = parts;
  }

  plan(request: RouteRequest): RoutePlan {
    return this.#parts.planning.planned(request, [], '').plan;
  }

  async *turn(turn: RoutedTurn): AsyncGenerator<RoutedPart, void, void> {
    const { planning, escalations } = this.#parts;
    const text = questionOf(turn);
    const { plan, models } = planning.planned(turn.request, [], text);
    this.#count(turn.taskId, plan);
    yield { type: 'planned', plan };
    const { agent, needs } = turn.request;
    // As plans look it up.
    const output: OutputKind = needs.structuredOutput || turn.outputSchema !== null ? 'structured' : 'text';
    const walk = new Walk({ ...this.#parts, models }, turn, {
      judge: judgeOf(turn.outputSchema),
      judged: ({ connectionId, model }, isUsable) => escalations.note({ agent, output, connectionId, model }, isUsable),
    });
    yield yield* this.#walked(turn, walk, plan.candidates, text);
  }

  async *#walked(
    turn: RoutedTurn,
    walk: Walk,
    planned: readonly Candidate[],
    text: string,
  ): AsyncGenerator<RoutedPart, RoutedEnd, void> {
    let candidates = planned;
    /** What had been spent when the stronger one was asked; null: nobody was. */
    let before: Cost | null = null;
    for (;;) {
      const end: WalkEnd = yield* walk.over(candidates, this.#onUnusable(walk, candidates, before !== null));
      const { cost } = walk.record;
      switch (end.type) {
        case 'answered':
          if (before) yield { type: 'note', words: bothCostsWords(before, difference(cost, before)) };
          return { type: 'answered', reply: end.reply, ranOn: end.ranOn, cost };
        case 'stopped':
          return { type: 'failed', failure: end.failure, cost };
        case 'cancelled':
          return { type: 'cancelled', cost };
        case 'unusable': {
          const { failure, candidate, stronger, hadText } = end;
          if (!stronger) return { type: 'failed', failure, cost };
          const words = escalationWords(failure, candidate, stronger);
          yield hadText ? { type: 'discarded', words } : { type: 'note', words };
          before = cost;
          candidates = [stronger, ...candidates];
          continue;
        }
        case 'exhausted': {
          // Much can have changed while others were asked: somebody may have become usable meanwhile.
          const { plan, models } = this.#parts.planning.planned(turn.request, walk.record.justFailed, text);
          walk.know(models);
          const come = plan.candidates.filter((candidate) => !walk.hasSeen(candidate));
          if (come.length === 0) return nobodyEnd(walk, plan, (id) => this.#parts.sizesOf(id) !== null);
          yield { type: 'planned', plan };
          candidates = come;
        }
      }
    }
  }

  #onUnusable(walk: Walk, candidates: readonly Candidate[], hasEscalated: boolean): OnUnusable {
    if (hasEscalated) return { do: 'end' };
    const { escalates, sizesOf } = this.#parts;
    return {
      do: 'escalate',
      strongerThan: (candidate) => {
        if (!escalates()) return null;
        const others = candidates.filter((other) => !walk.hasSeen(other));
        const stronger = strongerThan(candidate, others, { models: walk.models, sizesOf });
        return stronger && !walk.hasSeen(stronger) ? stronger : null;
      },
    };
  }

  /** A piece of work counts once, however many turns it has. */
  #count(taskId: string, plan: RoutePlan): void {
    if (this.#counted.has(taskId)) return;
    this.#counted.add(taskId);
    const [oldest] = this.#counted;
    if (this.#counted.size > COUNTED_TASKS && oldest !== undefined) this.#counted.delete(oldest);
    this.#parts.rules.noteMatched(plan);
  }
}

/** What the person asked last, as far as it is in words. */
function questionOf({ prompt }: RoutedTurn): string {
  const question = prompt.findLast(({ role }) => role === 'user');
  if (question?.role !== 'user') return '';
  return question.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

function difference(all: Cost, before: Cost): Cost {
  return { dollars: Math.max(0, all.dollars - before.dollars), unpriced: all.unpriced - before.unpriced };
}
