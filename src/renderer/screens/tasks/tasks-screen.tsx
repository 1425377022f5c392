import { NotBuilt } from '../../ui/not-built';

const POINTS = [
  {
    name: 'Say what is wanted',
    words:
      'Write it down, attach files, and choose an agent by name or let one be chosen. You go on with something else.',
  },
  {
    name: 'See the route',
    words:
      'Every task says which provider ran it and why, which ones were passed over, what it cost and how long it took.',
  },
  {
    name: 'Nothing lost',
    words:
      'A task survives quitting and crashes. When no provider can take it, it pauses, says what it waits for, and goes on by itself.',
  },
  {
    name: 'On a schedule',
    words: 'Run a task once, daily, or at the times you set; cancel it, retry it, or run it elsewhere.',
  },
];

/** Where work for agents will be given and followed. */
export function TasksScreen() {
  return (
    <NotBuilt drawing="timetable" title="Tasks" points={POINTS}>
      Work that runs in the background while you do something else. Chat always goes to your Primary; a task goes to the
      provider that your rules choose for it.
    </NotBuilt>
  );
}
