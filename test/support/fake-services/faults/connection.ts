import { document, type Exchange, messageOf } from '../exchange';
import { bytes, firstHalf, head, whole, writes } from '../deliver';
import { WELCOME_PAGE } from '../replies/proxy';
import { replySteps, type Step } from '../step';

/** The path prefix under which everything is served as well: where a redirect to the same host leads. */
export const MOVED = '/moved';

/** Faults of the line and of what stands in it. */
export const CONNECTION_FAULTS = {
  reset: () => [{ do: 'cut' }],
  hang: () => [{ do: 'hang' }],
  headers_then_hang: (exchange) => [head(messageOf(exchange)), { do: 'hang' }],
  stall: (exchange) => half(exchange, 'hang'),
  cut: (exchange) => half(exchange, 'cut'),
  end_early: (exchange) => half(exchange, 'end'),
  empty_body: (exchange) => [head(messageOf(exchange)), { do: 'end' }],
  html: () => replySteps({ status: 200, body: WELCOME_PAGE }),
  wrong_content_type: (exchange) => whole({ ...messageOf(exchange), type: 'text/plain; charset=utf-8' }),
  not_streamed(exchange) {
    const { call, mood } = exchange;
    return call.kind === 'generation'
      ? whole(document(call.speech.whole(mood.answer, call.model)))
      : whole(messageOf(exchange));
  },
  redirect_same_host: ({ path }) => redirect(`${MOVED}${path}`),
  redirect_other_host: ({ path, elsewhere }) => redirect(`${elsewhere}${path}`),
  slow_drip: drip,
} satisfies Record<string, (exchange: Exchange) => Iterable<Step>>;

function* half(exchange: Exchange, then: 'hang' | 'cut' | 'end'): Generator<Step> {
  const message = messageOf(exchange);
  yield head(message);
  yield* writes(message, firstHalf(message));
  yield { do: then };
}

function redirect(location: string): Step[] {
  return replySteps({ status: 307, headers: { location }, body: `<a href="${location}">Temporary Redirect</a>.\n` });
}

function* drip(exchange: Exchange): Generator<Step> {
  const message = messageOf(exchange);
  yield head(message);
  for (const byte of Buffer.concat(message.frames.map(({ content }) => bytes(content)))) {
    yield { do: 'write', bytes: Buffer.of(byte) };
    yield { do: 'wait', ms: exchange.options.msPerByte ?? 0 };
  }
  yield { do: 'end' };
}
