import type { IncomingMessage, ServerResponse } from 'node:http';
import { PracticeMode } from '../../shared/domain/provider';
import { answerFor } from './answers/answer-for';
import { readChatRequest } from './chat-request';
import { modelList, PRACTICE_FAST_MODEL, PRACTICE_MODEL } from './completion';
import { failureOfMode, type PracticeFailure, REFUSALS } from './failures';
import { sendAnswer } from './send-answer';

/** Answers one HTTP request to the practice server. Never rejects: a client that went away ends it quietly. */
export async function handleRequest(token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  try {
    await respond(token, request, response, gone.signal);
  } catch (error) {
    if (gone.signal.aborted) return;
    sendFailure(response, REFUSALS.defect(error));
  }
}

async function respond(
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const [, givenToken, givenMode, ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
  const mode = PracticeMode.safeParse(givenMode);
  const call = `${request.method} /${rest.join('/')}`;
  if (givenToken !== token || !mode.success) return sendFailure(response, REFUSALS.notFound);

  if (call === 'GET /v1/models') {
    const failure = failureOfMode(mode.data, 'models');
    return failure ? sendFailure(response, failure) : sendJson(response, 200, modelList());
  }
  if (call !== 'POST /v1/chat/completions') return sendFailure(response, REFUSALS.notFound);

  const chat = await readChatRequest(request);
  if ('failure' in chat) return sendFailure(response, chat.failure);
  const failure = failureOfMode(mode.data, 'chat');
  if (failure) return sendFailure(response, failure);
  if (chat.model !== PRACTICE_MODEL && chat.model !== PRACTICE_FAST_MODEL) {
    return sendFailure(response, REFUSALS.unknownModel(chat.model));
  }
  await sendAnswer(response, chat, answerFor(chat, mode.data), gone);
}

function sendFailure(response: ServerResponse, failure: PracticeFailure): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendJson(response, failure.status, failure.body, failure.headers);
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'practice', ...headers });
  response.end(JSON.stringify(body));
}
