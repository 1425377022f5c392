import type { FoundServer } from '../../../shared/domain/found-server';
import type { PickableModel } from '../../../shared/domain/model';
import { numberWords } from '../../../shared/language/formats';
import { t } from '../../../shared/language/t';

/** How many models are named in a line before the rest is counted. */
const NAMED_MAX = 3;

const IN_SHORT = { notation: 'compact', maximumFractionDigits: 0 } as const;

/** How many models a server shows: "1 model", "12 models", "No models yet". */
export function modelCount({ models }: FoundServer): string {
  if (models.length === 0) return t('No models yet');
  return t('{count, plural, one {# model} other {# models}}', { count: models.length });
}

/** The first models of a server by name ("llama4:latest, qwen3:8b", empty without any), and how many there are besides. */
export function firstModels({ models }: FoundServer): { readonly names: string; readonly more: number } {
  const named = models.slice(0, NAMED_MAX);
  return { names: named.map(({ id }) => id).join(', '), more: models.length - named.length };
}

/** What is known of a model, in a few words: "131K tokens · images · tools". Empty where nothing is. */
export function modelFacts({ contextTokens, imageInput, tools }: PickableModel): string {
  const facts = [
    contextTokens === null ? null : t('{count} tokens', { count: numberWords(contextTokens, IN_SHORT) }),
    imageInput === true ? t('images') : null,
    tools === true ? t('tools') : null,
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}
