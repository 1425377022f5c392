import type { Agent } from '../../../shared/domain/agent';
import type { Level, Needs, Purpose, StepType } from '../../../shared/domain/work';

/** What the level of an agent is called, and what it does, for the person. */
export const LEVEL_WORDS: Readonly<Record<Level | 'none', { readonly name: string; readonly hint: string }>> = {
  none: { name: 'None', hint: 'Your rules and Primary decide alone. Nothing in particular is looked for.' },
  cheap: { name: 'Cheap', hint: 'Where a provider is chosen by ability, the cheapest model that can do the work.' },
  strong: { name: 'Strong', hint: 'Where a provider is chosen by ability, a strong model that can do the work.' },
  vision: { name: 'Vision', hint: 'Where a provider is chosen by ability, a model that takes pictures.' },
};

/** What each kind of step is called in a form. */
export const STEP_TYPE_WORDS: Readonly<Record<StepType, string>> = {
  inference: 'Thinks and writes',
  tool_call: 'Works with tools',
  extraction: 'Fills in a given structure',
};

/** What each purpose is called in a form. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  chat: 'Conversation',
  summarization: 'Summarising',
  classification: 'Sorting into classes',
  translation: 'Translating',
  planning: 'Planning',
  coding: 'Coding',
  vision: 'Pictures',
  research: 'Research',
};

/** What work needs of a model, a few words each; none when any model can do it. */
export function needsWords({ imageInput, tools, structuredOutput, contextTokens }: Needs): readonly string[] {
  return [
    imageInput ? 'pictures' : null,
    tools ? 'tools' : null,
    structuredOutput ? 'structured answers' : null,
    contextTokens > 0 ? `${contextTokens.toLocaleString('en')} tokens of context` : null,
  ].filter((words) => words !== null);
}

/** What there is to know about an agent at a glance: what it needs, its level, its tools. */
export function factsOf({ needs, level, tools }: Pick<Agent, 'needs' | 'level' | 'tools'>): readonly string[] {
  const needed = needsWords(needs);
  return [
    needed.length === 0 ? 'Any model' : `Needs ${needed.join(', ')}`,
    ...(level === null ? [] : [`Level: ${LEVEL_WORDS[level].name.toLowerCase()}`]),
    ...(tools.length === 0 ? [] : [toolsWords(tools)]),
  ];
}

function toolsWords(tools: Agent['tools']): string {
  const unasked = tools.filter(({ asks }) => !asks).length;
  const count = tools.length === 1 ? '1 tool' : `${tools.length} tools`;
  if (unasked === 0) return `${count}, asks first`;
  return unasked === tools.length ? `${count}, unasked` : `${count}, ${unasked} of them unasked`;
}
