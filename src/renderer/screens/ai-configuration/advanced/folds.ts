import { create } from 'zustand';

/** The parts of Advanced that can be asked for from elsewhere, or folded by themselves. */
export type AdvancedPart = 'rules' | 'logical-models' | 'limits' | 'backups' | 'capability' | 'escalation';

interface Folds {
  /** What the person chose for Advanced as a whole; null: it is open while something in it is in use. */
  readonly advanced: boolean | null;
  /** What the person chose for single parts; those that are absent are open while they are in use. */
  readonly parts: Readonly<Partial<Record<AdvancedPart, boolean>>>;
  /** What a button elsewhere leads to and has not been shown yet. `id`: the connection that it is about. */
  readonly asked: { readonly part: AdvancedPart; readonly id: string | null } | null;
}

/** What of Advanced is folded, for as long as the window lives. */
export const useFolds = create<Folds>(() => ({ advanced: null, parts: {}, asked: null }));

/** Folds or unfolds Advanced as a whole. */
export function foldAdvanced(isOpen: boolean): void {
  useFolds.setState({ advanced: isOpen });
}

/** Folds or unfolds one part. */
export function foldPart(part: AdvancedPart, isOpen: boolean): void {
  useFolds.setState(({ parts }) => ({ parts: { ...parts, [part]: isOpen } }));
}

/** Unfolds a part and has the focus put there as soon as it is on the screen. */
export function askForPart(part: AdvancedPart, id: string | null = null): void {
  foldPart(part, true);
  useFolds.setState({ advanced: true, asked: { part, id } });
}

/** What was asked for is shown. */
export function answerAsked(): void {
  useFolds.setState({ asked: null });
}
