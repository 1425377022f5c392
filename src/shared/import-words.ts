import type { ImportReport } from './domain/chat-import';

type LeftOut = ImportReport['leftOut'][number];
type Loss = ImportReport['losses'][number];

/** What an import brought, in one sentence. */
export function broughtWords({ added, updated, alreadyHere, messages }: ImportReport): string {
  if (added === 0 && updated === 0) {
    return alreadyHere === 0
      ? 'Nothing came in.'
      : `Nothing new: ${conversations(alreadyHere)} ${are(alreadyHere)} here already.`;
  }
  const parts = [
    ...(added === 0 ? [] : [`${conversations(added)} came in`]),
    ...(updated === 0 ? [] : [`${conversations(updated)} ${updated === 1 ? 'was' : 'were'} brought up to date`]),
    ...(alreadyHere === 0 ? [] : [`${number(alreadyHere)} ${are(alreadyHere)} here already`]),
  ];
  return `${parts.join(', ')}; ${number(messages)} new ${messages === 1 ? 'message' : 'messages'}.`;
}

/** Why conversations did not come in. */
export function leftOutWords({ reason, count }: Pick<LeftOut, 'reason' | 'count'>): string {
  switch (reason) {
    case 'deleted_here':
      return `${conversations(count)} that you deleted here ${count === 1 ? 'stays' : 'stay'} deleted.`;
    case 'empty':
      return `${conversations(count)} without messages ${was(count)} skipped.`;
    case 'unreadable':
      return `${conversations(count)} ${are(count)} damaged in the file and could not be read.`;
    case 'too_large':
      return `${conversations(count)} ${are(count)} too large to be read.`;
    case 'unknown_form':
      return `${number(count)} ${count === 1 ? 'entry of the file is' : 'entries of the file are'} no conversation of a known form.`;
  }
}

/** What is missing from conversations that came in. */
export function lossWords({ reason, kind, count }: Pick<Loss, 'reason' | 'kind' | 'count'>): string {
  switch (reason) {
    case 'picture':
      return `${number(count)} ${count === 1 ? 'picture' : 'pictures'} did not come along; the text says where.`;
    case 'recording':
      return `${number(count)} ${count === 1 ? 'recording' : 'recordings'} did not come along.`;
    case 'file':
      return `${number(count)} attached ${count === 1 ? 'file' : 'files'} did not come along; the text has the ${count === 1 ? 'name' : 'names'}.`;
    case 'long_text':
      return `${number(count)} ${count === 1 ? 'message was' : 'messages were'} cut at two million characters.`;
    case 'unknown_kind':
      return `${number(count)} ${count === 1 ? 'part' : 'parts'} of an unknown kind (“${kind ?? ''}”) came in as text, where there was any.`;
  }
}

/** What else is to be said of a file that was read, or null. */
export function fileWords({ endsInTheMiddle }: ImportReport): string | null {
  return endsInTheMiddle
    ? 'The file ends in the middle: what came before is here. Download it again for the rest.'
    : null;
}

function conversations(count: number): string {
  return `${number(count)} ${count === 1 ? 'conversation' : 'conversations'}`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were';
}
