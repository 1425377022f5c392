import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { NotBuilt } from '../../ui/not-built';

const POINTS = [
  { name: 'Side by side', words: 'Two models, two playbooks or two whole set-ups get the same inputs.' },
  { name: 'Judged blind', words: 'A judge model scores both without knowing which is which, once in each order.' },
  {
    name: 'An honest answer',
    words:
      'You see the difference with its margin of error, cost and speed beside it, and “no clear difference” when there is none.',
  },
] as const satisfies readonly { name: PlainText; words: PlainText }[];

/** Where models and playbooks will be compared on the same inputs. */
export function CompareScreen() {
  return (
    <NotBuilt
      drawing="parallel"
      title={t('Compare')}
      points={POINTS.map(({ name, words }) => ({ name: t(name), words: t(words) }))}
    >
      {t('Find out whether the cheaper model is good enough for your own work, instead of reading rankings.')}
    </NotBuilt>
  );
}
