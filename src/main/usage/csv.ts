import type { Attempt } from '../../shared/domain/attempt';

/** The columns of the export, by their exact names. */
export const CSV_COLUMNS = [
  'started_at',
  'ended_at',
  'purpose',
  'outcome',
  'connection',
  'provider',
  'model',
  'agent',
  'routed_by',
  'rule_id',
  'task_id',
  'conversation_id',
  'input_tokens',
  'cached_input_tokens',
  'output_tokens',
  'reasoning_tokens',
  'cost_usd',
  'price_known',
  'price_source',
  'price_as_of',
  'first_token_ms',
  'latency_ms',
  'failure',
  'attempt_id',
] as const;

/** Digits behind the point: one token of the cheapest model costs some hundred-millionths of a dollar. */
const DIGITS = 12;

/** The line of the columns' names. */
export function csvHeader(): string {
  return lineOf(CSV_COLUMNS);
}

/**
 * One attempt as a line of RFC 4180, with its end. What is not known is empty, never zero; `price_known` says of the cost
 * which of both it is.
 */
export function csvLine(attempt: Attempt): string {
  const { usage, cost, failure, via } = attempt;
  return lineOf([
    new Date(attempt.startedAt).toISOString(),
    new Date(attempt.endedAt).toISOString(),
    attempt.purpose,
    attempt.outcome,
    disarmed(attempt.label),
    attempt.kind,
    disarmed(attempt.model),
    disarmed(attempt.agent ?? ''),
    via?.by ?? '',
    via?.by === 'rule' ? via.ruleId : '',
    attempt.taskId ?? '',
    attempt.conversationId ?? '',
    counted(usage?.input),
    counted(usage?.cachedInput),
    counted(usage?.output),
    counted(usage?.reasoning),
    cost === null ? '' : plainNumber(cost.dollars),
    cost === null ? 'no' : 'yes',
    disarmed(cost?.source ?? ''),
    cost?.asOf ?? '',
    counted(attempt.firstTokenMs),
    counted(attempt.latencyMs),
    disarmed(failure?.sentence ?? ''),
    attempt.id,
  ]);
}

/** Without an exponent, which spreadsheets of some languages take for text. */
function plainNumber(value: number): string {
  return value.toFixed(DIGITS).replace(/\.?0+$/, '');
}

function counted(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : plainNumber(value);
}

/** A text that a spreadsheet would take for a formula gets an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection). */
function disarmed(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
