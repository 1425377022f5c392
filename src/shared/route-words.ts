import type { Candidate, PassedOverReason, RoutePlan, Via } from './domain/route';
import type { Level } from './domain/work';
import { t } from './language/t';
import type { PlainText } from './language/text';
import { passedOverName, passedOverSentence, passedOverWords, type RouteTerms, withModel } from './passed-over-words';

/** Most places that a sentence names as passed over. */
const NAMED_MOST = 3;

/** Why something is in a plan: "by rule 2 for agent:builder (priority 0)", "as Primary", "because Primary cannot take images". */
export function viaWords(via: Via, terms: RouteTerms, plan?: RoutePlan): string {
  switch (via.by) {
    case 'rule':
      return via.fallback === null
        ? t(
            'by {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})',
            ruleOf(via, terms),
          )
        : t(
            'as fallback {fallback} of {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})',
            { ...ruleOf(via, terms), fallback: via.fallback },
          );
    case 'primary':
      return t('as Primary');
    case 'capability':
      return via.level === null ? t(primaryLack(plan)) : t(ASKED_FOR[via.level]);
    case 'backup':
      return t('as backup');
    case 'chosen':
      return t('because it was chosen for this work');
    case 'escalation':
      return via.learnt ? t('because a weaker model did not do for such work') : t('as the next stronger model');
  }
}

/** One sentence for a plan: where the work would run and why, and who was passed over before that. */
export function planSentence(plan: RoutePlan, terms: RouteTerms): string {
  const [first] = plan.candidates;
  return first === undefined
    ? nobodySentence(plan, terms)
    : withPassedOver(t('Would run on {place} {because}', reasoned(first, plan, terms)), first.via, plan, terms);
}

/**
 * One sentence for work that was done, or is being done: where it ran and why, and who was passed over before that.
 * @param isGoingOn it still runs there
 */
export function ranOnSentence(
  ranOn: Pick<Candidate, 'label' | 'model' | 'via'>,
  plan: RoutePlan,
  terms: RouteTerms,
  isGoingOn = false,
): string {
  const where = reasoned(ranOn, plan, terms);
  const clause = isGoingOn ? t('Runs on {place} {because}', where) : t('Ran on {place} {because}', where);
  return withPassedOver(clause, ranOn.via, plan, terms);
}

/** Why nobody can take the work at this moment. */
export function nobodySentence({ passedOver }: RoutePlan, terms: RouteTerms): string {
  if (passedOver.length === 0) return t('Nobody can take it: no provider is connected.');
  const reasons = passedOver.slice(0, NAMED_MOST).map((passed) => passedOverSentence(passed, terms));
  return t('Nobody can take it now: {reasons}.', {
    reasons: [...reasons, ...andMore(passedOver.length - NAMED_MOST)].join('; '),
  });
}

function reasoned(
  { label, model, via }: Pick<Candidate, 'label' | 'model' | 'via'>,
  plan: RoutePlan,
  terms: RouteTerms,
): { readonly place: string; readonly because: string } {
  return { place: withModel(label, model), because: becauseWords(via, terms, plan) };
}

/** The sentence that a clause becomes with those named who were passed over before something of that origin. */
function withPassedOver(clause: string, via: Via, plan: RoutePlan, terms: RouteTerms): string {
  const before = plan.passedOver.filter((passed) => isBefore(passed.via, via));
  const named = before
    .slice(0, NAMED_MOST)
    .map((passed) =>
      t('{place} passed over: {reason}', { place: passedOverName(passed), reason: passedOverWords(passed, terms) }),
    );
  return `${[clause, ...named, ...andMore(before.length - NAMED_MOST)].join('; ')}.`;
}

function becauseWords(via: Via, terms: RouteTerms, plan: RoutePlan): string {
  switch (via.by) {
    case 'rule':
      return via.fallback === null
        ? t(
            'because of {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})',
            ruleOf(via, terms),
          )
        : t(
            'because of fallback {fallback} of {number, select, none {the rule} other {rule {number}}} for {context} (priority {priority})',
            { ...ruleOf(via, terms), fallback: via.fallback },
          );
    case 'primary':
      return t('because it is Primary');
    case 'backup':
      return t('because it is a backup');
    case 'escalation':
      return via.learnt ? viaWords(via, terms, plan) : t('because it is the next stronger model');
    case 'capability':
    case 'chosen':
      return viaWords(via, terms, plan);
  }
}

const ASKED_FOR = {
  cheap: 'because a cheap model was asked for',
  strong: 'because a strong model was asked for',
  vision: 'because a model that takes images was asked for',
} as const satisfies Record<Level, PlainText>;

/** What may keep Primary from work, said of Primary. */
const PRIMARY_LACKS = {
  no_image_input: 'because Primary cannot take images',
  no_tools: 'because Primary cannot use tools',
  no_structured_output: 'because Primary cannot answer in a given structure',
  context_too_short: 'because the context of Primary is too short',
} as const satisfies Partial<Record<PassedOverReason, PlainText>>;

const isLack = (reason: PassedOverReason): reason is keyof typeof PRIMARY_LACKS => reason in PRIMARY_LACKS;

/** What keeps Primary from the work, as far as a plan says so: Primary may stand in it by way of a rule. */
function primaryLack(plan: RoutePlan | undefined): PlainText {
  const lacks = plan?.passedOver.flatMap(({ via, reason }) => (isLack(reason) ? { via, reason } : [])) ?? [];
  const lack = lacks.find(({ via }) => via.by === 'primary') ?? lacks[0];
  return lack === undefined ? 'because Primary cannot do such work' : PRIMARY_LACKS[lack.reason];
}

function ruleOf({ ruleId, context, priority }: Extract<Via, { by: 'rule' }>, { ruleNumber }: RouteTerms) {
  return { number: ruleNumber?.(ruleId) ?? 'none', context, priority };
}

/** Whether something of one origin is tried before something of another, as far as the two origins say. */
function isBefore(via: Via, than: Via): boolean {
  const [own, other] = [turnOf(via), turnOf(than)];
  if (own !== other || via.by !== 'rule' || than.by !== 'rule') return own <= other;
  return via.priority <= than.priority;
}

function turnOf(via: Via): number {
  switch (via.by) {
    case 'chosen':
      return 0;
    case 'rule':
      return via.context === 'default' ? 2 : 1;
    case 'primary':
      return 4;
    case 'capability':
      return via.level === null ? 5 : 3;
    case 'backup':
      return 6;
    case 'escalation':
      // It stands right before the one that it takes the place of, whichever that is.
      return 6;
  }
}

function andMore(count: number): readonly string[] {
  return count > 0 ? [t('and {count} more', { count })] : [];
}
