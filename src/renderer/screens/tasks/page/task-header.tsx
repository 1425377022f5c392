import { CircleStop, Copy, Ellipsis, ListRestart, RotateCw, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Task, TASK_TITLE_MAX } from '../../../../shared/domain/task';
import { t } from '../../../../shared/language/t';
import { useAgents } from '../../../state/agents';
import { cancelTask, duplicateTask, renameTask, retryTask } from '../../../state/task-actions';
import { isOver } from '../../../state/tasks';
import { Button } from '../../../ui/button';
import { EditableHeading } from '../../../ui/editable-heading';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuItem } from '../../../ui/menu';
import { RelativeTime } from '../../../ui/relative-time';
import { Rich } from '../../../ui/rich';
import { durationWords } from '../../chat/answer-facts';
import { RunTime } from '../run-time';
import { StateSign } from '../state-sign';
import { agentTitle, costWords, STATE_WORDS, stateWords } from '../task-words';
import { AgentLine } from './agent-line';
import { leadTo, orToast, removeWithUndo } from './run-action';
import { RunOnDialog } from './run-on-dialog';
import styles from './task-header.module.css';

function Actions({ task }: { readonly task: Task }) {
  const [isRunOnOpen, setRunOnOpen] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const cancel = async () => {
    setEnding(true);
    await orToast(cancelTask(task.id));
    setEnding(false);
  };
  return (
    <div className={styles.actions}>
      {isOver(task.state) ? (
        <Button size="small" icon={<RotateCw />} onClick={() => void leadTo(retryTask(task.id))}>
          {t('Retry')}
        </Button>
      ) : (
        <Button size="small" icon={<CircleStop />} busy={isEnding} onClick={() => void cancel()}>
          {t('Cancel')}
        </Button>
      )}
      <Menu
        align="end"
        trigger={
          <IconButton label={t('More actions')} size="small">
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<ListRestart />} onSelect={() => setRunOnOpen(true)}>
          {t('Run again on…')}
        </MenuItem>
        <MenuItem icon={<Copy />} onSelect={() => void leadTo(duplicateTask(task.id))}>
          {t('Duplicate')}
        </MenuItem>
        <MenuItem icon={<Trash2 />} danger onSelect={() => void removeWithUndo(task)}>
          {t('Delete')}
        </MenuItem>
      </Menu>
      {isRunOnOpen ? <RunOnDialog task={task} onClose={() => setRunOnOpen(false)} /> : null}
    </div>
  );
}

/** How far it is and what it took, in a line. */
function Facts({ task }: { readonly task: Task }) {
  const { ranOn, cost, ranMs, steps, state, createdAt, startedAt } = task;
  const facts: [key: string, fact: ReactNode][] = [
    ['on', ranOn === null ? null : `${ranOn.label} · ${ranOn.model}`],
    [
      'step',
      state === 'running'
        ? t('step {number, number}', { number: steps + 1 })
        : steps > 1
          ? t('{count, plural, one {# step} other {# steps}}', { count: steps })
          : null,
    ],
    ['cost', costWords(cost)],
    ['ran', state === 'running' ? <RunTime key="ran" task={task} /> : ranMs === 0 ? null : durationWords(ranMs)],
    [
      'at',
      <span key="at">
        <Rich
          text={startedAt === null ? 'given {moment}' : 'started {moment}'}
          moment={<RelativeTime at={startedAt ?? createdAt} />}
        />
      </span>,
    ],
  ];
  return facts.map(([key, fact]) => (fact === null ? null : <span key={key}>{fact}</span>));
}

/** What a task is called, how it stands, who does it, and what can be done with it. */
export function TaskHeader({ task }: { readonly task: Task }) {
  const agents = useAgents();
  // The panel below says why; twice would be once too often.
  const words = task.pause || task.failure ? t(STATE_WORDS[task.state]) : stateWords(task);
  const { agent } = task;
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <EditableHeading
          key={task.id}
          title={task.title}
          label={t('Title')}
          maxLength={TASK_TITLE_MAX}
          styles={styles}
          onRename={(title) => void orToast(renameTask(task.id, title))}
        />
        <Actions task={task} />
      </div>
      <p className={styles.facts}>
        <span className={styles.state} data-state={task.state}>
          <StateSign state={task.state} />
          <span role="status">{words}</span>
        </span>
        <Facts task={task} />
      </p>
      <AgentLine task={task} title={agent === null ? null : agentTitle(agents, agent)} agents={agents} />
    </header>
  );
}
