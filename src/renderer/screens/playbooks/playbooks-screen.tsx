import { t } from '../../../shared/language/t';
import type { PlainText } from '../../../shared/language/text';
import { NotBuilt } from '../../ui/not-built';

const POINTS = [
  {
    name: 'Steps',
    words:
      'Each step has an agent and a prompt, can use what earlier steps answered, and can run on a model of its own.',
  },
  {
    name: 'Over a table',
    words: 'Run a playbook once, or over every row of a CSV file, with progress, pause and resume.',
  },
  {
    name: 'Cost before',
    words: 'See what a run will probably cost before it starts, from your last 20 successful runs.',
  },
  {
    name: 'A better model',
    words: 'After ten runs, learn whether another model would do the same for less, with its figures.',
  },
] as const satisfies readonly { name: PlainText; words: PlainText }[];

/** Where work of several steps will be written down and run. */
export function PlaybooksScreen() {
  return (
    <NotBuilt
      drawing="stations"
      title={t('Playbooks')}
      points={POINTS.map(({ name, words }) => ({ name: t(name), words: t(words) }))}
    >
      {t('Work that you do again and again, written down once as a row of steps. A playbook of one step is a recipe.')}
    </NotBuilt>
  );
}
