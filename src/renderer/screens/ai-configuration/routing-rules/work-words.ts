import type { MatchCriteria } from '../../../../shared/domain/rule';
import { Purpose, StepType } from '../../../../shared/domain/work';

/** A kind of step as the person reads it. */
export const STEP_WORDS: Readonly<Record<StepType, string>> = {
  inference: 'Answering',
  tool_call: 'Working with tools',
  extraction: 'Filling in a structure',
};

/** What work is for, as the person reads it. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  chat: 'Chat',
  summarization: 'Summaries',
  classification: 'Sorting',
  translation: 'Translation',
  planning: 'Planning',
  coding: 'Code',
  vision: 'Pictures',
  research: 'Research',
};

/** The kinds of steps as choices. */
export const STEP_CHIPS = StepType.options.map((value) => ({ value, label: STEP_WORDS[value] }));

/** The purposes as choices. Chat is none of them: it goes to Primary and never by a rule. */
export const PURPOSE_CHIPS = Purpose.options.flatMap((value) =>
  value === 'chat' ? [] : { value, label: PURPOSE_WORDS[value] },
);

/** Which work a rule is for, in a few words: "only code, planning · with images"; empty for all work. */
export function matchWords({ stepTypes, purposes, hasImages }: MatchCriteria): string {
  const parts = [
    stepTypes.map((step) => STEP_WORDS[step].toLowerCase()).join(', '),
    purposes.map((purpose) => PURPOSE_WORDS[purpose].toLowerCase()).join(', '),
    hasImages === null ? '' : hasImages ? 'with images' : 'without images',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `only ${parts.join(' · ')}`;
}

/** Whether a rule is for all work of its context. */
export function isForAllWork({ stepTypes, purposes, hasImages }: MatchCriteria): boolean {
  return stepTypes.length === 0 && purposes.length === 0 && hasImages === null;
}
