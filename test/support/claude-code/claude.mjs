import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { failures } from './failures.mjs';

/**
 * A stand-in for Claude Code that speaks its stream-json. The first argument is the folder with its behaviour, in which
 * it also writes down every start; the others are those of the program.
 */
const [folder = '', ...args] = process.argv.slice(2);
/** @type {import('./behaviour').Behaviour} */
const behaviour = JSON.parse(readFileSync(join(folder, 'behaviour.json'), 'utf8'));
/** @typedef {{ type: string, request_id?: string, request?: { subtype: string } }} Heard */
/** @type {Heard[]} */
const heard = [];

/** @returns {Promise<void>} never */
const forever = () => new Promise(() => setInterval(() => undefined, 60_000));
const say = (/** @type {unknown} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const noise = () => process.stdout.write('%PDF-1.7 \u0000\u0001 not a line of JSON\n'.repeat(50));
const session = { session_id: 'a-session', uuid: '00000000-0000-4000-8000-000000000000', parent_tool_use_id: null };

function writeDown() {
  const call = { pid: process.pid, args, env: process.env, cwd: process.cwd(), heard };
  appendFileSync(join(folder, 'calls.jsonl'), `${JSON.stringify(call)}\n`);
}

async function tellVersion() {
  writeDown();
  if (behaviour.version === 'hang') await forever();
  if (behaviour.version === 'rubbish') return noise();
  process.stdout.write(behaviour.version === 'claude' ? '2.1.272 (Claude Code)\n' : 'claude 0.4: a weather report\n');
}

async function tellStatus() {
  writeDown();
  switch (behaviour.status) {
    case 'hang':
      return forever();
    case 'rubbish':
      return noise();
    case 'unknown':
      process.stderr.write("error: unknown command 'auth'\n");
      process.exitCode = 1;
      return;
    case 'signed_out':
      say({ loggedIn: false, authMethod: 'none', apiProvider: 'firstParty' });
      process.exitCode = 1;
      return;
    case 'console':
      return say({ loggedIn: true, authMethod: 'api_key', apiProvider: 'firstParty' });
    case 'signed_in':
      say({
        loggedIn: true,
        authMethod: 'claude.ai',
        apiProvider: 'firstParty',
        email: 'someone@example.com',
        subscriptionType: behaviour.plan,
      });
  }
}

const event = (/** @type {unknown} */ data) => say({ type: 'stream_event', event: data, ...session });
const delta = (/** @type {Record<string, unknown>} */ piece) =>
  event({ type: 'content_block_delta', index: 0, delta: piece });

/** @param {string} stopReason */
function result(stopReason = 'end_turn') {
  say({
    type: 'result',
    subtype: 'success',
    is_error: false,
    api_error_status: null,
    result: behaviour.text,
    stop_reason: stopReason,
    duration_ms: 5,
    duration_api_ms: 4,
    num_turns: 1,
    total_cost_usd: 0.25,
    usage: { input_tokens: 12, output_tokens: 7, cache_read_input_tokens: 30, cache_creation_input_tokens: 5 },
    modelUsage: {},
    permission_denials: [],
    ...session,
  });
}

async function pieces() {
  for (const text of behaviour.text.match(/\S+\s*/g) ?? []) {
    delta({ type: 'text_delta', text });
    await wait(behaviour.pieceMs);
  }
}

async function answer() {
  const source = behaviour.answer === 'uses_key' ? '/login managed key' : 'none';
  say({ type: 'system', subtype: 'init', apiKeySource: source, model: 'claude-sonnet-5', tools: [], ...session });
  const failure = failures(behaviour)[behaviour.answer];
  if (failure) {
    failure.forEach(say);
    process.exitCode = 1;
    return;
  }
  event({ type: 'message_start', message: { role: 'assistant', content: [] } });
  switch (behaviour.answer) {
    case 'retries':
      say({ type: 'system', subtype: 'api_retry', attempt: 1, error: 'overloaded', error_status: 529, ...session });
      return forever();
    case 'stalls':
      process.on('SIGTERM', () => undefined);
      delta({ type: 'text_delta', text: 'It began' });
      return forever();
    case 'uses_key':
      // It would have asked by now.
      await wait(300);
      await pieces();
      return result();
    case 'cut':
      delta({ type: 'text_delta', text: 'Half of' });
      process.exitCode = 1;
      return;
    case 'thinks':
      event({ type: 'content_block_start', index: 0, content_block: { type: 'thinking' } });
      delta({ type: 'thinking_delta', thinking: 'Let me see.' });
      break;
    case 'refuses':
      event({ type: 'message_delta', delta: { stop_reason: 'refusal' } });
      return result('refusal');
    case 'empty':
      return result();
    default:
  }
  if (behaviour.answer !== 'whole') await pieces();
  const text = { type: 'text', text: behaviour.text };
  say({ type: 'assistant', message: { role: 'assistant', content: [text] }, ...session });
  const reason = behaviour.answer === 'length' ? 'max_tokens' : 'end_turn';
  event({ type: 'message_delta', delta: { stop_reason: reason } });
  result(reason);
}

async function converse() {
  if (behaviour.answer === 'exits') {
    writeDown();
    process.stderr.write('Segmentation fault\n');
    process.exit(1);
  }
  if (behaviour.answer === 'unknown_option') {
    writeDown();
    process.stderr.write("error: unknown option '--no-session-persistence'\n");
    process.exit(1);
  }
  if (behaviour.answer === 'exits_quietly') process.exit(0);
  if (behaviour.answer === 'silent') {
    // Without a word about it, so that it is only ended with its group.
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)'], { stdio: 'ignore' });
    appendFileSync(join(folder, 'children'), `${child.pid}\n`);
    writeDown();
    await forever();
  }
  if (behaviour.answer === 'rubbish') {
    writeDown();
    return noise();
  }
  for await (const line of createInterface({ input: process.stdin })) {
    const message = /** @type {Heard} */ (JSON.parse(line));
    heard.push(message);
    if (message.type === 'control_request' && message.request?.subtype === 'initialize') {
      if (behaviour.models === null) continue;
      const response = {
        commands: [],
        models: behaviour.models,
        account: {},
        output_style: 'default',
        pid: process.pid,
      };
      say({ type: 'control_response', response: { subtype: 'success', request_id: message.request_id, response } });
    }
    if (message.type === 'user') {
      writeDown();
      await answer();
      if (process.exitCode === 1) return;
    }
  }
}

if (args[0] === '--version') await tellVersion();
else if (args[0] === 'auth' && args[1] === 'status') await tellStatus();
else if (args.includes('stream-json')) await converse();
else throw new Error(`The stand-in was started with ${args.join(' ')}`);
