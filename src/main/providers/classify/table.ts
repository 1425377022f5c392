import { CODE_ROWS } from './code-rows';
import { applies, type Row, type Subject, type Verdict } from './row';
import { STATUS_ROWS } from './status-rows';
import { WORD_ROWS } from './word-rows';

/** The whole table in the order in which it is read: codes, then wording, then the bare status. */
export const TABLE: readonly Row[] = [...CODE_ROWS, ...WORD_ROWS, ...STATUS_ROWS];

/** The first row that applies, else what the hundred of the status or the form of the answer says. */
export function verdictOf(subject: Subject): Verdict {
  const row = TABLE.find((candidate) => applies(candidate, subject));
  return row ? { class: row.class, reason: row.reason } : byHundred(subject);
}

function byHundred({ status, error }: Subject): Verdict {
  if (status === null) return byForm(error.form);
  if (status >= 500) return { class: 'server', reason: 'service_error' };
  if (status >= 400) return { class: 'bad_request', reason: 'rejected_request' };
  return { class: 'network', reason: 'redirected' };
}

/** An answer of success, or an event, in which nothing usable was found. */
function byForm(form: Subject['error']['form']): Verdict {
  switch (form) {
    case 'page':
      return { class: 'malformed', reason: 'not_a_model_service' };
    case 'words':
    case 'empty':
      return { class: 'malformed', reason: 'not_json' };
    case 'document':
      return { class: 'malformed', reason: 'unreadable_answer' };
    case 'error':
      return { class: 'server', reason: 'service_error' };
  }
}
