import type { ColourReply, ColourRequest } from './messages';
import { Tokenizer } from './tokenizer';

// The thread that colours code: what a grammar costs, and what an expression in it may come to, holds up no window.

const tokenizer = new Tokenizer();

async function reply(request: ColourRequest): Promise<void> {
  const { document } = request;
  if (request.do === 'forget') {
    tokenizer.forget(document);
    return;
  }
  let found: ColourReply;
  try {
    const { language, lines, unfinished } = request;
    found = { ok: true, document, ...(await tokenizer.goOn(document, language, lines, unfinished)) };
  } catch {
    // A grammar that cannot be had or read: the code stays as it is, which the window decides.
    found = { ok: false, document };
  }
  self.postMessage(found);
}

self.addEventListener('message', ({ data }: MessageEvent<ColourRequest>) => void reply(data));
