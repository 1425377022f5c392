import type { RuleView } from '../../../../shared/contract/routing';
import type { Connection } from '../../../../shared/domain/connection';
import type { ProviderKind } from '../../../../shared/domain/provider';
import {
  ALL_WORK,
  type Context,
  type MatchCriteria,
  PRIORITY_MAX,
  type RuleDraft,
} from '../../../../shared/domain/rule';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';

/** The common set-ups that are made in one go. */
export type TemplateName = 'everyday' | 'vision' | 'backup';
export const TEMPLATES: readonly TemplateName[] = ['everyday', 'vision', 'backup'];

/** One choice of a template: which connection plays this part. */
export interface TemplatePart {
  readonly key: 'first' | 'second';
  readonly label: PlainText;
}

interface TemplateWords {
  readonly title: PlainText;
  readonly description: PlainText;
  readonly parts: readonly TemplatePart[];
}

/** What each template is called, what it is for, and what it asks. */
export const TEMPLATE_WORDS: Readonly<Record<TemplateName, TemplateWords>> = {
  everyday: {
    title: 'Cheap everyday, strong builder',
    description: 'Building and planning get a strong model; all other tasks a cheap one.',
    parts: [
      { key: 'first', label: 'Everyday tasks' },
      { key: 'second', label: 'Building and planning' },
    ],
  },
  vision: {
    title: 'Pictures to a vision provider',
    description: 'Tasks with images go to a provider that sees well.',
    parts: [{ key: 'first', label: 'Tasks with images' }],
  },
  backup: {
    title: 'A backup',
    description: 'When nobody else can take a task, the backup is tried before the task waits.',
    parts: [{ key: 'first', label: 'Backup' }],
  },
};

/** Ids of the connections that play the parts; null where there is none. */
export interface TemplateChoice {
  readonly first: string | null;
  readonly second: string | null;
}

const STRONG: readonly ProviderKind[] = ['anthropic', 'claude-code', 'openai', 'google'];
const SEEING: readonly ProviderKind[] = ['google', 'anthropic', 'openai'];

/** Which connections come to mind for the parts of a template. The practice provider only where there is no other. */
export function suggested(name: TemplateName, connections: readonly Connection[]): TemplateChoice {
  const real = connections.filter(({ kind }) => kind !== 'practice');
  const all = real.length > 0 ? real : connections;
  const primary = all.find(({ isPrimary }) => isPrimary) ?? all[0];
  const others = all.filter(({ id }) => id !== primary?.id);
  const none: TemplateChoice = { first: null, second: null };
  switch (name) {
    case 'everyday': {
      const strong = best(all, STRONG) ?? others[0];
      // A strong Primary leaves the everyday work to another one.
      const cheap = primary && primary.id !== strong?.id ? primary : all.find(({ id }) => id !== strong?.id);
      return { first: cheap?.id ?? null, second: strong?.id ?? null };
    }
    case 'vision':
      return { ...none, first: (best(all, SEEING) ?? primary)?.id ?? null };
    case 'backup': {
      const well = others.find(({ health }) => health.dot === 'responding');
      return { ...none, first: (well ?? others[0])?.id ?? null };
    }
  }
}

function best(connections: readonly Connection[], kinds: readonly ProviderKind[]): Connection | undefined {
  for (const kind of kinds) {
    const found = connections.find((connection) => connection.kind === kind);
    if (found) return found;
  }
  return undefined;
}

/** What a template will do. */
export interface TemplatePlan {
  readonly rules: readonly RuleDraft[];
  /** A connection that becomes the last of the backups, and backups are switched on; null: they stay as they are. */
  readonly backup: string | null;
  /** The same for the person, a sentence each. */
  readonly sentences: readonly string[];
}

const WITH_IMAGES: MatchCriteria = { ...ALL_WORK, hasImages: true };

/** What a template will do with these connections. Rules that are there already are not added twice. */
export function planOf(
  name: TemplateName,
  choice: TemplateChoice,
  present: readonly RuleView[],
  labelOf: (id: string) => string,
): TemplatePlan {
  if (name === 'backup') {
    const sentences =
      choice.first === null
        ? []
        : [t('Switches backups on.'), t('Adds {label} to the end of the backups.', { label: labelOf(choice.first) })];
    return { rules: [], backup: choice.first, sentences };
  }
  const wanted: (readonly [Context, string | null, MatchCriteria])[] =
    name === 'everyday'
      ? [
          ['agent:builder', choice.second, ALL_WORK],
          ['agent:planner', choice.second, ALL_WORK],
          ['default', choice.first, ALL_WORK],
        ]
      : [
          ['agent:vision_agent', choice.first, ALL_WORK],
          ['default', choice.first, WITH_IMAGES],
        ];
  const rules: RuleDraft[] = [];
  const sentences: string[] = [];
  for (const [context, connectionId, match] of wanted) {
    if (connectionId === null) continue;
    const draft = ruleOf(context, connectionId, match, present);
    const label = labelOf(connectionId);
    if (isThere(draft, present)) {
      sentences.push(alreadyWords(draft, label));
    } else {
      rules.push(draft);
      sentences.push(addedWords(draft, label, ofContext(context, present).length > 0));
    }
  }
  return { rules, backup: null, sentences };
}

/** A rule that comes before those of its context: at 0 where there are none. */
function ruleOf(context: Context, connectionId: string, match: MatchCriteria, present: readonly RuleView[]): RuleDraft {
  const priorities = ofContext(context, present).map(({ rule }) => rule.priority);
  const priority = priorities.length === 0 ? 0 : Math.max(-PRIORITY_MAX, Math.min(1, ...priorities) - 1);
  const backend = { type: 'connection', connectionId, model: null } as const;
  return { context, backend, priority, match, fallbacks: [], breakerFigures: null };
}

function alreadyWords({ context, match }: RuleDraft, label: string): string {
  return match.hasImages === true
    ? t('{context}, only with images, goes to {label} already.', { context, label })
    : t('{context} goes to {label} already.', { context, label });
}

function addedWords({ context, match, priority }: RuleDraft, label: string, isBeforeOthers: boolean): string {
  const what = { context, label, priority };
  if (match.hasImages === true) {
    return isBeforeOthers
      ? t('{context}, only with images, goes to {label}, priority {priority}, before the rules that are there.', what)
      : t('{context}, only with images, goes to {label}, priority {priority}.', what);
  }
  return isBeforeOthers
    ? t('{context} goes to {label}, priority {priority}, before the rules that are there.', what)
    : t('{context} goes to {label}, priority {priority}.', what);
}

function ofContext(context: Context, present: readonly RuleView[]): readonly RuleView[] {
  return present.filter(({ rule }) => rule.context === context);
}

function isThere(draft: RuleDraft, present: readonly RuleView[]): boolean {
  const same = (rule: RuleDraft) => JSON.stringify([rule.backend, rule.match]);
  return ofContext(draft.context, present).some(({ rule }) => same(rule) === same(draft));
}
