import { t } from '../../../shared/language/t';

/** What arrives before a practised silence. */
export function stallText(): string {
  return t(
    'This is practice: the answer stops in the middle, on purpose, and then says nothing more. Signalbox notices the silence, keeps these words and tells you what happened. You can also press Stop now. The next words would have',
  );
}

/** What arrives before a practised break of the connection. */
export function cutText(): string {
  return t(
    'This is practice: the connection breaks in the middle of this answer, on purpose. Signalbox keeps what arrived, marks it as interrupted and offers Retry. The next words would have',
  );
}
