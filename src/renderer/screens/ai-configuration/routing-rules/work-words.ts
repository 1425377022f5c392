import type { MatchCriteria } from '../../../../shared/domain/rule';
import { Purpose, StepType } from '../../../../shared/domain/work';
import { spokenLanguage } from '../../../../shared/language/spoken';
import { t } from '../../../../shared/language/t';
import type { PlainText } from '../../../../shared/language/text';

/** A kind of step as the person reads it. */
const STEP_WORDS = {
  inference: 'Answering',
  tool_call: 'Working with tools',
  extraction: 'Filling in a structure',
} as const satisfies Record<StepType, PlainText>;

/** What work is for, as the person reads it. */
const PURPOSE_WORDS = {
  chat: 'Chat',
  summarization: 'Summaries',
  classification: 'Sorting',
  translation: 'Translation',
  planning: 'Planning',
  coding: 'Code',
  vision: 'Pictures',
  research: 'Research',
} as const satisfies Record<Purpose, PlainText>;

/** The kinds of steps as choices. */
export function stepChips() {
  return StepType.options.map((value) => ({ value, label: t(STEP_WORDS[value]) }));
}

/** The purposes as choices. Chat is none of them: it goes to Primary and never by a rule. */
export function purposeChips() {
  return Purpose.options.flatMap((value) => (value === 'chat' ? [] : { value, label: t(PURPOSE_WORDS[value]) }));
}

/** English writes within a sentence small what German nouns keep large. */
function within(words: string): string {
  return spokenLanguage() === 'en' ? words.toLowerCase() : words;
}

/** Which work a rule is for, in a few words: "only code, planning · with images"; empty for all work. */
export function matchWords({ stepTypes, purposes, hasImages }: MatchCriteria): string {
  const parts = [
    stepTypes.map((step) => within(t(STEP_WORDS[step]))).join(', '),
    purposes.map((purpose) => within(t(PURPOSE_WORDS[purpose]))).join(', '),
    hasImages === null ? '' : hasImages ? t('with images') : t('without images'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : t('only {work}', { work: parts.join(' · ') });
}

/** Whether a rule is for all work of its context. */
export function isForAllWork({ stepTypes, purposes, hasImages }: MatchCriteria): boolean {
  return stepTypes.length === 0 && purposes.length === 0 && hasImages === null;
}
