import type { Notice } from '../../shared/domain/notice';
import { allOf } from '../../shared/language/lists';
import { t } from '../../shared/language/t';
import type { TakenRouting } from './take-routing';

/** What the person is told of the rules and logical models that came with an import; null: there were none. */
export function takenNotice({ rules, logicalModels, leftOut }: TakenRouting, at: number): Notice | null {
  if (rules + logicalModels + leftOut === 0) return null;
  const taken = allOf([
    ...(rules === 0 ? [] : [t('{count, plural, one {# rule} other {# rules}}', { count: rules })]),
    ...(logicalModels === 0
      ? []
      : [t('{count, plural, one {# logical model} other {# logical models}}', { count: logicalModels })]),
  ]);
  return {
    id: 'import-of-rules',
    level: leftOut > 0 ? 'warn' : 'info',
    sentence: sentenceOf(taken, leftOut),
    advice:
      leftOut === 0
        ? t('Look at Routing Rules under Advanced to see where work goes now.')
        : t(
            'What points to a provider that is not connected here was left out. Import that provider too, or add the rules by hand.',
          ),
    at,
  };
}

/** @param taken what came along, in words; empty: nothing did */
function sentenceOf(taken: string, leftOut: number): string {
  if (leftOut === 0) return t('{taken} came along with the import.', { taken });
  return taken === ''
    ? t('No rules came along with the import, {leftOut, plural, one {# entry left out} other {# entries left out}}.', {
        leftOut,
      })
    : t('{taken} came along with the import, {leftOut, plural, one {# entry left out} other {# entries left out}}.', {
        taken,
        leftOut,
      });
}
