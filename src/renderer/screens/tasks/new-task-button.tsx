import { Plus } from 'lucide-react';
import { t } from '../../../shared/language/t';
import { useReaches } from '../../app/keys';
import { openNewTask } from '../../app/next-steps/dialog-requests';
import { printedShortcut } from '../../app/shortcuts/printed';
import { Button } from '../../ui/button';

/** Opens the dialog in which a task is given. */
export function NewTaskButton() {
  const isReached = useReaches('new_task');
  return (
    <Button
      variant="primary"
      icon={<Plus />}
      onClick={() => openNewTask()}
      {...(isReached ? { 'data-tooltip': t('New task'), 'data-tooltip-keys': printedShortcut('new_task') } : {})}
    >
      {t('New task')}
    </Button>
  );
}
