import { USUAL_BREAKER } from '../../../../shared/domain/health';
import {
  AGENT_NAME,
  ALL_WORK,
  type Backend,
  type Context,
  type MatchCriteria,
  PRIORITY_MAX,
  type RuleDraft,
} from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import { type ListedBackend, listed } from '../backends/backend-list';
import { figureOf } from '../detail/figure-field';

/** Figures of a circuit breaker as they are typed. */
export interface TypedBreaker {
  readonly failures: string;
  readonly withinSeconds: string;
  readonly openSeconds: string;
}

/** A rule as it stands in the dialog. */
export interface RuleForm {
  readonly context: string;
  readonly backend: Backend | null;
  readonly priority: string;
  readonly match: MatchCriteria;
  readonly fallbacks: readonly ListedBackend[];
  /** Null: the figures of the connection hold. */
  readonly breaker: TypedBreaker | null;
}

/** What is wrong, by field. */
export type RuleErrors = Partial<Record<'context' | 'backend' | 'priority' | keyof TypedBreaker, string>>;

/** A rule that nothing was said of yet. */
export const EMPTY_RULE: RuleForm = {
  context: '',
  backend: null,
  priority: '0',
  match: ALL_WORK,
  fallbacks: [],
  breaker: null,
};

/** The figures that hold for every connection that has none of its own, as they would be typed. */
export const USUAL_TYPED: TypedBreaker = {
  failures: String(USUAL_BREAKER.failures),
  withinSeconds: String(USUAL_BREAKER.withinSeconds),
  openSeconds: String(USUAL_BREAKER.openSeconds),
};

/** The largest that each figure may be; the smallest is 1. */
export const BREAKER_MOST: Readonly<Record<keyof TypedBreaker, number>> = {
  failures: 100,
  withinSeconds: 3600,
  openSeconds: 86_400,
};

/** A rule as the dialog begins with it. */
export function formOf({ context, backend, priority, match, fallbacks, breakerFigures }: RuleDraft): RuleForm {
  return {
    context,
    backend,
    priority: String(priority),
    match,
    fallbacks: listed(fallbacks),
    breaker: breakerFigures && {
      failures: String(breakerFigures.failures),
      withinSeconds: String(breakerFigures.withinSeconds),
      openSeconds: String(breakerFigures.openSeconds),
    },
  };
}

/** The context that is meant by what was typed: "default", or the name of an agent with or without "agent:". Null for neither. */
export function contextOf(typed: string): Context | null {
  const text = typed.trim().toLowerCase();
  if (text === 'default') return 'default';
  const name = text.replace(/^agent:\s*/, '');
  return AGENT_NAME.test(name) ? `agent:${name}` : null;
}

/** A whole number that was typed, with either minus sign; NaN for anything else. */
function wholeNumber(typed: string): number {
  const text = typed.trim().replace('−', '-');
  return /^[+-]?\d+$/.test(text) ? Number(text) + 0 : NaN;
}

function priorityError(typed: string): string | undefined {
  const priority = wholeNumber(typed);
  if (Number.isNaN(priority)) return t('Type a whole number such as 0, 5 or -3. Lower numbers come first.');
  if (Math.abs(priority) <= PRIORITY_MAX) return undefined;
  return t('That is too far. Type a number from -{far, number} to {far, number}.', { far: PRIORITY_MAX });
}

/** The rule that was typed, or what is wrong with it. */
export function checkRule(form: RuleForm): { readonly draft: RuleDraft } | { readonly errors: RuleErrors } {
  const context = contextOf(form.context);
  const priority = priorityError(form.priority);
  const figures = form.breaker && checkBreaker(form.breaker);
  const errors: RuleErrors = {
    ...(context === null && {
      context:
        form.context.trim() === ''
          ? t('Choose default or an agent.')
          : t('Write default, or agent: and a name that begins with a letter and has only letters, digits, - and _.'),
    }),
    ...(form.backend === null && { backend: t('Choose where the work goes.') }),
    ...(priority !== undefined && { priority }),
    ...(figures && 'errors' in figures && figures.errors),
  };
  if (context === null || form.backend === null || Object.keys(errors).length > 0) return { errors };
  return {
    draft: {
      context,
      backend: tidy(form.backend),
      priority: wholeNumber(form.priority),
      match: form.match,
      fallbacks: form.fallbacks.map(({ backend }) => tidy(backend)),
      breakerFigures: figures && 'figures' in figures ? figures.figures : null,
    },
  };
}

function checkBreaker(typed: TypedBreaker) {
  const failures = figureOf(typed.failures, BREAKER_MOST.failures);
  const withinSeconds = figureOf(typed.withinSeconds, BREAKER_MOST.withinSeconds);
  const openSeconds = figureOf(typed.openSeconds, BREAKER_MOST.openSeconds);
  if (failures !== null && withinSeconds !== null && openSeconds !== null) {
    return { figures: { failures, withinSeconds, openSeconds } };
  }
  const wrong = (most: number) => t('Type a whole number from 1 to {most, number}.', { most });
  const errors: RuleErrors = {
    ...(failures === null && { failures: wrong(BREAKER_MOST.failures) }),
    ...(withinSeconds === null && { withinSeconds: wrong(BREAKER_MOST.withinSeconds) }),
    ...(openSeconds === null && { openSeconds: wrong(BREAKER_MOST.openSeconds) }),
  };
  return { errors };
}

/** Without the blanks around a model's name that typing leaves. */
export function tidy(backend: Backend): Backend {
  if (backend.type === 'logical') return backend;
  const model = backend.model?.trim() ?? '';
  return { ...backend, model: model === '' ? null : model };
}
