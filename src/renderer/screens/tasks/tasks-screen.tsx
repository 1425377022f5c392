import { useState } from 'react';
import { useNavigation } from '../../app/navigation';
import { TaskListScreen } from './list/task-list-screen';
import { TaskPageScreen } from './page/task-page-screen';
import { SchedulesScreen } from './schedules/schedules-screen';

/** Work that runs in the background: the list of it, one task in full, or what is done at times. */
export function TasksScreen() {
  const id = useNavigation(({ place }) => place.id);
  const [shown, setShown] = useState(id);
  const [left, setLeft] = useState<string | null>(null);
  if (id !== shown) {
    setLeft(shown);
    setShown(id);
  }
  if (id === null) return <TaskListScreen returnTo={left} />;
  return id === 'schedules' ? <SchedulesScreen /> : <TaskPageScreen key={id} id={id} />;
}
