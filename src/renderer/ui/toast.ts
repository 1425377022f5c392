import { create } from 'zustand';

/** Milliseconds that a toast stays; longer where there is something to undo or to read. The clock stops over its buttons. */
const PLAIN_MS = 5000;
const LONG_MS = 10_000;

/** A short message at the edge of the window. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** A second line: what to do. */
  readonly detail: string | null;
  readonly tone: 'plain' | 'bad';
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly durationMs: number;
  /** What it is about, where newer news of that take its place. */
  readonly about: string | null;
}

/** The toasts that are on the screen, the oldest first. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

let lastId = 0;

interface ToastOptions {
  readonly detail?: string;
  readonly tone?: Toast['tone'];
  /** Undo, most of the time. Running it closes the toast. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The id of what it is about: it takes the place of what was said of that before. */
  readonly about?: string;
}

/**
 * Says in passing that something was done, with a way to undo it where there is one. At most three stay at once.
 * @returns its id, for {@link closeToast}.
 */
export function toast(text: string, { detail, tone = 'plain', action, about }: ToastOptions = {}): number {
  const id = ++lastId;
  const durationMs = action || tone === 'bad' ? LONG_MS : PLAIN_MS;
  const shown: Toast = {
    id,
    text,
    detail: detail ?? null,
    tone,
    action: action ?? null,
    durationMs,
    about: about ?? null,
  };
  if (about !== undefined) closeToastsAbout(about);
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), shown] }));
  return id;
}

/** Says what went wrong and what to do, where no place on the screen belongs to it. */
export function toastProblem(problem: { readonly sentence: string; readonly advice: string }): number {
  return toast(problem.sentence, { detail: problem.advice, tone: 'bad' });
}

/** Takes a toast off the screen; nothing happens when it is gone. */
export function closeToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((other) => other.id !== id) }));
}

/** Takes off the screen what was said of something, because newer news come or the person looks at it. */
export function closeToastsAbout(about: string): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((other) => other.about !== about) }));
}
