import type { Notice } from '../../shared/domain/notice';
import { t } from '../../shared/language/t';

/** What the person is told of the settings file that a start found. @param quarantined where a damaged one was put aside */
export function noticesOfSettings(quarantined: string | null, at: number): Notice[] {
  if (quarantined === null) return [];
  return [
    {
      id: 'settings-damaged',
      level: 'warn',
      sentence: t('The settings file was damaged and could not be read, so the settings start afresh.'),
      advice: t('The damaged file was kept as {file}.', { file: quarantined }),
      at,
    },
  ];
}
