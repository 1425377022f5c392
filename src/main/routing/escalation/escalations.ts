import type { LearntEscalation } from '../../../shared/domain/escalation';
import { WriteBehind } from '../../health/write-behind';
import { ANSWERS_KEPT, type AnswerRepository, type Work } from './answer-repository';
import { isActive, LEARNT_FOR_MS, lessonOf, type JudgedAnswer, type Lesson } from './learnt';

/** What {@link Escalations} needs. */
export interface EscalationsParts {
  readonly repository: AnswerRepository;
  /** The label of a connection; null: it is not connected. */
  readonly labelOf: (connectionId: string) => string | null;
  /** What was learnt is another. */
  readonly news: { changed(): void };
  readonly now: () => number;
  readonly onDefect: (error: unknown) => void;
}

interface Known {
  readonly work: Work;
  readonly answers: JudgedAnswer[];
  lesson: Lesson;
}

/** What auto-escalation has learnt: which models do not do for which work. In memory, and on disk a moment later. */
export class Escalations {
  readonly #parts: EscalationsParts;
  readonly #known = new Map<string, Known>();
  readonly #saving: WriteBehind;
  #unsaved: (Work & JudgedAnswer)[] = [];

  constructor(parts: EscalationsParts) {
    this.#parts = parts;
    this.#saving = new WriteBehind(() => this.#save(), parts.onDefect);
    for (const { at, usable, ...work } of parts.repository.all()) this.#take(work, { at, usable });
    for (const known of this.#known.values()) known.lesson = lessonOf(known.answers);
  }

  /** A model has answered. Usable answers of one that never failed teach nothing and are not written down. */
  note(work: Work, usable: boolean): void {
    const answer = { at: this.#parts.now(), usable };
    const known = this.#take(work, answer);
    const before = known.lesson;
    known.lesson = lessonOf(known.answers);
    if (!usable || before.failures > 0 || before.learntAt !== null) {
      this.#unsaved.push({ ...work, ...answer });
      this.#saving.soon();
    }
    if (known.lesson.failures !== before.failures) this.#parts.news.changed();
  }

  /** The models that do not do, with the work that they do not do for. */
  active(): Work[] {
    const now = this.#parts.now();
    const active: Work[] = [];
    for (const { work, lesson } of this.#known.values()) if (isActive(lesson, now)) active.push(work);
    return active;
  }

  /** Everything that failed lately, for the person; the latest lesson first. */
  learnt(): LearntEscalation[] {
    const now = this.#parts.now();
    return [...this.#known.values()]
      .flatMap(({ work, lesson }) => {
        const label = this.#parts.labelOf(work.connectionId);
        const holds = isActive(lesson, now);
        if (label === null || (lesson.failures === 0 && !holds)) return [];
        const { failures, calls, learntAt } = lesson;
        return [{ ...work, label, failures, calls, isActive: holds, until: (learntAt ?? now) + LEARNT_FOR_MS }];
      })
      .toSorted((a, b) => Number(b.isActive) - Number(a.isActive) || b.until - a.until);
  }

  /** Forgets what was learnt of one, or of everything. On disk when it returns. */
  forget(which?: Work): void {
    this.#saving.now();
    const forgotten = which ? [which] : [...this.#known.values()].map(({ work }) => work);
    for (const work of forgotten) {
      this.#parts.repository.remove(work);
      this.#known.delete(keyOf(work));
    }
    this.#unsaved = this.#unsaved.filter((answer) => this.#known.has(keyOf(answer)));
    this.#parts.news.changed();
  }

  /** Saves what is not yet on disk. */
  dispose(): void {
    this.#saving.dispose();
  }

  #take(work: Work, answer: JudgedAnswer): Known {
    const key = keyOf(work);
    const { agent, output, connectionId, model } = work;
    const known = this.#known.get(key) ?? {
      work: { agent, output, connectionId, model },
      answers: [],
      lesson: lessonOf([]),
    };
    this.#known.set(key, known);
    known.answers.push(answer);
    if (known.answers.length > ANSWERS_KEPT) known.answers.shift();
    return known;
  }

  #save(): void {
    this.#parts.repository.add(this.#unsaved);
    this.#unsaved = [];
  }
}

function keyOf({ agent, output, connectionId, model }: Work): string {
  return JSON.stringify([agent, output, connectionId, model]);
}
