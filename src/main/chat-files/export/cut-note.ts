import type { ContextCut } from '../../../shared/domain/context-cut';
import { t } from '../../../shared/language/t';

/** What a Markdown file says at the place above which messages are no longer sent; the summary stands there as a quote. */
export function markdownCut({ mode, messages, summary }: ContextCut): string {
  const quoted = summary
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  switch (mode) {
    case 'summary':
      return `\n---\n\n*${t(
        '{count, plural, one {The message above is no longer sent to the model, but this summary of it:} other {The # messages above are no longer sent to the model, but this summary of them:}}',
        { count: messages },
      )}*\n\n${quoted}\n\n---\n`;
    case 'drop':
      return `\n---\n\n*${t(
        '{count, plural, one {The message above is no longer sent to the model.} other {The # messages above are no longer sent to the model.}}',
        { count: messages },
      )}*\n\n---\n`;
  }
}
