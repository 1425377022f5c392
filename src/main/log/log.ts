import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { errorFields } from './error-fields';
import { redact } from './redact';

/** A log file larger than this, in bytes, is put aside at the next start. */
const ROTATE_BYTES = 5 * 1024 * 1024;
/** How many put-aside log files are kept. */
const KEPT_FILES = 3;

/** What a line may carry besides its message; an `error` is written with its name, message, stack and causes. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes down what happened, for the person and for whoever helps them. Every line is redacted. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

function rotate(file: string): void {
  if (!existsSync(file) || statSync(file).size <= ROTATE_BYTES) return;
  const aside = (number: number): string => file.replace(/\.log$/, `.${number}.log`);
  for (let number = KEPT_FILES; number > 1; number -= 1) {
    if (existsSync(aside(number - 1))) renameSync(aside(number - 1), aside(number));
  }
  renameSync(file, aside(1));
}

/** Opens the log file; the lines go to standard error, and say so, where the folder cannot be written. */
function openDestination(home: string): pino.DestinationStream {
  try {
    const folder = join(home, 'logs');
    const file = join(folder, 'signalbox.log');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rotate(file);
    const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
    chmodSync(file, 0o600);
    destination.on('error', (error) => {
      process.stderr.write(`The log file cannot be written: ${redact(String(error))}\n`);
    });
    return destination;
  } catch (error) {
    process.stderr.write(`The log file cannot be written: ${redact(String(error))}\n`);
    return { write: (line) => process.stderr.write(line) };
  }
}

/**
 * The log of this run, in `<home>/logs/signalbox.log`: one JSON object per line, on disk when the call returns. A file
 * over 5 MB is put aside first; the last three of those are kept. Never throws: without a file it writes to standard
 * error.
 */
export function createLog(home: string): Log {
  const logger = pino(
    {
      level: 'debug',
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: (thrown: unknown) => errorFields(thrown) },
      hooks: { streamWrite: redact },
    },
    openDestination(home),
  );
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}): void => {
      logger[level](fields, message);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
