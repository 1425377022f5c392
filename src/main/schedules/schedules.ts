import type { NewTask } from '../../shared/contract/tasks';
import type { Attachment } from '../../shared/domain/attachment';
import type { Schedule, ScheduleDraft, Timing } from '../../shared/domain/schedule';
import { t } from '../../shared/language/t';
import type { EventBus } from '../events/event-bus';
import { ProblemError } from '../problem-error';
import { ClockWatch } from './clock-watch';
import { dueNow } from './due';
import type { ScheduleRepository, ScheduleRow } from './schedule-repository';
import { nextAfter, nextFew, troubleWith, wordsOf } from './timing';

/** How long a schedule that was taken away can be brought back, in milliseconds. */
const UNDO_MS = 24 * 60 * 60_000;
/** How many moments are told of a timing. */
const TOLD = 5;

/** What {@link Schedules} needs. */
export interface SchedulesOptions {
  readonly rows: ScheduleRepository;
  /** Makes a task. Inside a transaction it is a part of it. @throws ProblemError */
  readonly create: (task: NewTask & { readonly scheduleId: string }) => void;
  /** Null: it is not there. */
  readonly attachment: (id: string) => Attachment | null;
  readonly titleOf: (prompt: string) => string;
  readonly events: EventBus;
  readonly now: () => number;
  /** Told of work that could not be begun for a reason of our own; it is tried again at the next look. */
  readonly onDefect: (error: unknown) => void;
}

/** A schedule to be saved. */
export type NewSchedule = ScheduleDraft & { readonly id: string; readonly attachmentIds: readonly string[] };

/** Work to be done at times: once, daily, weekly, or by a line of cron. */
export class Schedules {
  readonly #options: SchedulesOptions;
  readonly #watch: ClockWatch;

  constructor(options: SchedulesOptions) {
    this.#options = options;
    this.#watch = new ClockWatch(options.now, () => this.#look());
    options.rows.purge(options.now() - UNDO_MS);
  }

  /** Does what is due, and goes on doing so. */
  begin(): void {
    this.#watch.look();
  }

  /** Oldest first. */
  all(): Schedule[] {
    return this.#options.rows.all().map((row) => this.#view(row));
  }

  /** The same id again gives what was saved. */
  add(draft: NewSchedule): Schedule {
    const known = this.#options.rows.find(draft.id);
    return known ? this.#view(known) : this.#save(draft, null);
  }

  update(draft: NewSchedule): Schedule {
    return this.#save(draft, this.#need(draft.id));
  }

  /** Takes it away, for a day undoably. Tasks that it made stay. */
  remove(id: string): void {
    this.#need(id);
    this.#options.rows.setRemoved(id, this.#options.now());
    this.#changed();
  }

  /** What came due meanwhile is not made up for. */
  undoRemove(id: string): Schedule {
    const { rows, now } = this.#options;
    if (!rows.setRemoved(id, null)) throw gone();
    const { timing, last_at, last_task_id } = this.#need(id);
    rows.setNext(id, { nextAt: nextAfter(timing, now()), lastAt: last_at, lastTaskId: last_task_id });
    this.#changed();
    return this.#view(this.#need(id));
  }

  /** A timing in plain words, and its next moments. @throws ProblemError when it cannot be read */
  read(timing: Timing): { words: string; next: number[] } {
    checkTiming(timing);
    return { words: wordsOf(timing), next: nextFew(timing, this.#options.now(), TOLD) };
  }

  dispose(): void {
    this.#watch.dispose();
  }

  #save(draft: NewSchedule, known: ScheduleRow | null): Schedule {
    const { rows, now, titleOf, attachment } = this.#options;
    checkTiming(draft.timing);
    if (draft.prompt.trim() === '') {
      throw new ProblemError('schedule', t('There is nothing to do yet.'), t('Say what should be done.'), {
        field: 'prompt',
      });
    }
    if (draft.attachmentIds.some((id) => attachment(id) === null)) {
      throw new ProblemError('attachment', t('One of the files is not there any more.'), t('Attach it again.'), {
        field: 'attachmentIds',
      });
    }
    const nextAt = nextAfter(draft.timing, now());
    if (draft.isOn && nextAt === null) {
      throw new ProblemError('schedule', t('That moment has passed.'), t('Choose one that is still to come.'), {
        field: 'timing',
      });
    }
    rows.put({
      id: draft.id,
      title: titleOf(draft.prompt),
      prompt: draft.prompt,
      agent: draft.agent,
      timing: draft.timing,
      attachment_ids: [...draft.attachmentIds],
      catches_up: draft.catchesUp,
      is_on: draft.isOn,
      next_at: draft.isOn ? nextAt : null,
      last_at: known?.last_at ?? null,
      last_task_id: known?.last_task_id ?? null,
      created_at: known?.created_at ?? now(),
    });
    this.#changed();
    return this.#view(this.#need(draft.id));
  }

  /** @returns the next moment that matters */
  #look(): number | null {
    const { rows, now, onDefect } = this.#options;
    let hasChanged = false;
    for (const row of rows.coming()) {
      try {
        hasChanged = this.#meet(row, now()) || hasChanged;
      } catch (error) {
        onDefect(error);
      }
    }
    if (hasChanged) this.#options.events.emit({ type: 'schedules_changed' });
    return rows.coming()[0]?.next_at ?? null;
  }

  /** @returns whether anything changed */
  #meet(row: ScheduleRow, now: number): boolean {
    const { rows, create } = this.#options;
    const standing = { timing: row.timing, catchesUp: row.catches_up, nextAt: row.next_at, lastAt: row.last_at };
    const { runs, nextAt } = dueNow(standing, now);
    if (!runs && nextAt === row.next_at) return false;
    // One transaction: a task that is there and a moment that is over go together, whatever happens in between.
    rows.transaction(() => {
      const taskId = runs ? crypto.randomUUID() : null;
      rows.setNext(row.id, {
        nextAt,
        lastAt: runs ? now : row.last_at,
        lastTaskId: taskId ?? row.last_task_id,
      });
      if (taskId !== null) create({ ...taskOf(row), id: taskId });
    });
    return true;
  }

  #changed(): void {
    this.#options.events.emit({ type: 'schedules_changed' });
    this.#watch.look();
  }

  #need(id: string): ScheduleRow {
    const row = this.#options.rows.find(id);
    if (!row) throw gone();
    return row;
  }

  #view(row: ScheduleRow): Schedule {
    return {
      id: row.id,
      title: row.title,
      prompt: row.prompt,
      agent: row.agent,
      timing: row.timing,
      catchesUp: row.catches_up,
      isOn: row.is_on,
      attachments: row.attachment_ids.flatMap((id) => this.#options.attachment(id) ?? []),
      words: wordsOf(row.timing),
      nextAt: row.next_at,
      lastAt: row.last_at,
      lastTaskId: row.last_task_id,
      createdAt: row.created_at,
    };
  }
}

function taskOf(row: ScheduleRow): Omit<NewTask, 'id'> & { scheduleId: string } {
  return {
    prompt: row.prompt,
    agent: row.agent,
    level: null,
    attachmentIds: row.attachment_ids,
    outputSchema: null,
    conversationId: null,
    scheduleId: row.id,
  };
}

function checkTiming(timing: Timing): void {
  const trouble = troubleWith(timing);
  if (trouble) throw new ProblemError('schedule', trouble.sentence, trouble.advice, { field: 'timing' });
}

function gone(): ProblemError {
  return new ProblemError('not_found', t('This schedule is not there any more.'), t('Make it anew.'));
}
