import { Plus } from 'lucide-react';
import { printedKeys, useReaches } from '../../app/keys';
import { openNewTask } from '../../app/next-steps/dialog-requests';
import { Button } from '../../ui/button';

/** Opens the dialog in which a task is given. */
export function NewTaskButton() {
  const isReached = useReaches('T');
  return (
    <Button
      variant="primary"
      icon={<Plus />}
      onClick={() => openNewTask()}
      {...(isReached ? { 'data-tooltip': 'New task', 'data-tooltip-keys': printedKeys('T') } : {})}
    >
      New task
    </Button>
  );
}
