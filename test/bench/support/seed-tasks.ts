import { randomUUID } from 'node:crypto';
import { newTask } from '../../../src/main/tasks/new-task';
import { newTurn } from '../../../src/main/tasks/stored-step';
import { StepRepository } from '../../../src/main/tasks/step-repository';
import { TaskRepository } from '../../../src/main/tasks/task-repository';
import { withDatabase } from './seed';

const MINUTE_MS = 60_000;
const DRAFT = {
  agent: 'writer',
  level: null,
  attachmentIds: [],
  outputSchema: null,
  conversationId: null,
  scheduleId: null,
  chosen: null,
} as const;

/** Writes tasks that are done, with their answers, and behind them tasks that wait, into the database of a home. */
export async function seedTasks(home: string, done: number, waiting: number, answer: string): Promise<void> {
  await withDatabase(home, (db) => {
    const tasks = new TaskRepository(db);
    const steps = new StepRepository(db);
    const all = done + waiting;
    for (let number = 0; number < all; number += 1) {
      const at = Date.now() - (all - number) * MINUTE_MS;
      const prompt = `Write the report number ${number + 1} about what was found that day.`;
      const task = newTask({ ...DRAFT, id: randomUUID(), prompt }, null, at);
      if (number >= done) {
        tasks.insert(task, prompt);
        continue;
      }
      tasks.insert({ ...task, state: 'done', answer, steps: 1, startedAt: at, endedAt: at + MINUTE_MS / 2 }, prompt);
      const turn = newTurn({ id: randomUUID(), taskId: task.id, index: 0, ranOn: null, at });
      steps.insert({ ...turn, state: 'done', text: answer, endedAt: at + MINUTE_MS / 2 });
    }
  });
}
