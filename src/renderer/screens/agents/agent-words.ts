import type { Agent } from '../../../shared/domain/agent';
import type { Level, Needs, Purpose, StepType } from '../../../shared/domain/work';
import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';

/** What the level of an agent is called, and what it does, for the person. */
export const LEVEL_WORDS = {
  none: { name: 'None', hint: 'Your rules and Primary decide alone. Nothing in particular is looked for.' },
  cheap: { name: 'Cheap', hint: 'Where a provider is chosen by ability, the cheapest model that can do the work.' },
  strong: { name: 'Strong', hint: 'Where a provider is chosen by ability, a strong model that can do the work.' },
  vision: { name: 'Vision', hint: 'Where a provider is chosen by ability, a model that takes pictures.' },
} as const satisfies Record<Level | 'none', { readonly name: PlainText; readonly hint: PlainText }>;

/** What each kind of step is called in a form. */
export const STEP_TYPE_WORDS = {
  inference: 'Thinks and writes',
  tool_call: 'Works with tools',
  extraction: 'Fills in a given structure',
} as const satisfies Record<StepType, PlainText>;

/** What each purpose is called in a form. */
export const PURPOSE_WORDS = {
  chat: 'Conversation',
  summarization: 'Summarising',
  classification: 'Sorting into classes',
  translation: 'Translating',
  planning: 'Planning',
  coding: 'Coding',
  vision: 'Pictures',
  research: 'Research',
} as const satisfies Record<Purpose, PlainText>;

const LEVEL_FACTS = {
  cheap: 'Level: cheap',
  strong: 'Level: strong',
  vision: 'Level: vision',
} as const satisfies Record<Level, PlainText>;

/** What work needs of a model, a few words each; none when any model can do it. */
export function needsWords({ imageInput, tools, structuredOutput, contextTokens }: Needs): readonly string[] {
  return [
    imageInput ? t('pictures') : null,
    tools ? t('tools') : null,
    structuredOutput ? t('structured answers') : null,
    contextTokens > 0 ? t('{count, number} tokens of context', { count: contextTokens }) : null,
  ].filter((words) => words !== null);
}

/** What there is to know about an agent at a glance: what it needs, its level, its tools. */
export function factsOf({ needs, level, tools }: Pick<Agent, 'needs' | 'level' | 'tools'>): readonly string[] {
  const needed = needsWords(needs);
  return [
    needed.length === 0 ? t('Any model') : t('Needs {list}', { list: needed.join(', ') }),
    ...(level === null ? [] : [t(LEVEL_FACTS[level])]),
    ...(tools.length === 0 ? [] : [toolsWords(tools)]),
  ];
}

function toolsWords(tools: Agent['tools']): string {
  const unasked = tools.filter(({ asks }) => !asks).length;
  const count = tools.length;
  if (unasked === 0) return t('{count, plural, one {# tool} other {# tools}}, asks first', { count });
  return unasked === count
    ? t('{count, plural, one {# tool} other {# tools}}, unasked', { count })
    : t('{count, plural, one {# tool} other {# tools}}, {unasked, number} of them unasked', { count, unasked });
}
