import type { ChatImport, ImportReport, LeftOutReason, LossReason } from '../../../../shared/domain/chat-import';

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** "1 chat", "412 chats". */
export function chats(count: number): string {
  return counted(count, 'chat', 'chats');
}

/** How it ended, in one sentence. */
export function endWords({ state, report }: ChatImport): string {
  const came =
    report.added + report.updated === 0
      ? 'No new chats came in.'
      : `${[
          ...(report.added === 0 ? [] : [`${chats(report.added)} came in`]),
          ...(report.updated === 0 ? [] : [`${chats(report.updated)} got what was new`]),
        ].join(', and ')}: ${counted(report.messages, 'message', 'messages')}.`;
  switch (state) {
    case 'running':
    case 'done':
      return came;
    case 'stopped':
      return `The import was stopped. ${came}`;
    case 'failed':
      return `The import did not come to its end. ${came}`;
  }
}

/** What was here before; null when nothing was. */
export function hereWords({ alreadyHere }: ImportReport): string | null {
  if (alreadyHere === 0) return null;
  return `${chats(alreadyHere)} ${alreadyHere === 1 ? 'was' : 'were'} here already, with everything.`;
}

/** Which chats were left out, and why. */
export function leftOutWords(reason: LeftOutReason, count: number): string {
  switch (reason) {
    case 'deleted_here':
      return `${chats(count)} that you deleted here. To have ${count === 1 ? 'it' : 'them'} again, tick “Bring back chats that I deleted here” and choose the file once more.`;
    case 'empty':
      return `${chats(count)} with nothing in ${count === 1 ? 'it' : 'them'} that can be shown.`;
    case 'unreadable':
      return `${chats(count)} whose part of the file is damaged.`;
    case 'too_large':
      return `${chats(count)} longer than any that is kept here.`;
    case 'unknown_form':
      return `${counted(count, 'entry that is', 'entries that are')} no chat of ChatGPT, Claude or Signalbox.`;
  }
}

/** What is missing from chats that came in. `kind`: what the file calls something unknown. */
export function lossWords(reason: LossReason, kind: string | null, count: number): string {
  const where = chats(count);
  switch (reason) {
    case 'picture':
      return `${where} with pictures: their names came in, not the pictures.`;
    case 'recording':
      return `${where} with recordings: what was said came in where the file has it, not the sound.`;
    case 'file':
      return `${where} with files: their names came in, not the files.`;
    case 'long_text':
      return `${where} with a message longer than any that is kept: it was cut.`;
    case 'unknown_kind':
      return `${where} with something that is not known here${kind === null ? '' : ` (“${kind}”)`}: its text came in where it had any.`;
  }
}
