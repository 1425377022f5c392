import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StepError } from './say.mjs';

/** What `npm start -- --help` says. */
export const usage = `npm start [-- OPTIONS]

  --browser    open Signalbox in a browser window even where Electron can run
  --no-open    serve it without opening a window, and print its address (implies --browser)
  --port N     serve it at this port, 0 for any free one (implies --browser)
  --home DIR   keep everything under this folder
  --help       show this`;

/**
 * @typedef {{ help: boolean, browser: boolean, hostArguments: string[] }} StartOptions
 *   hostArguments: what the host itself is told
 */

/**
 * Reads the options of `npm start`. Throws a StepError with status 2 for what it does not know.
 * @param {readonly string[]} args
 * @param {string} folder that a relative --home is relative to
 * @returns {StartOptions}
 */
export function startOptions(args, folder) {
  const values = parse(args);
  const hostArguments = [];
  if (values['no-open']) hostArguments.push('--no-open');
  if (values.port !== undefined) {
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) {
      throw new StepError(
        `--port takes a number from 0 to 65535, not "${values.port}". "npm start -- --help" lists the options.`,
        2,
      );
    }
    hostArguments.push('--port', String(port));
  }
  const browser = values.browser === true || hostArguments.length > 0;
  if (values.home !== undefined) {
    if (values.home === '') throw new StepError('--home takes a folder.', 2);
    hostArguments.push('--home', resolve(folder, values.home));
  }
  return { help: values.help === true, browser, hostArguments };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string' },
        home: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s/)[0] : String(error);
    throw new StepError(`${reason}. "npm start -- --help" lists the options.`, 2);
  }
}
