import type { Reply } from '../reply';

/** What stands between a service and the world answers in HTML, whatever the wire is. */
export const BAD_GATEWAY: Reply = page(502, 'Bad Gateway');
export const GATEWAY_TIMEOUT: Reply = page(504, 'Gateway Time-out');
export const REQUEST_TOO_LARGE: Reply = page(413, 'Request Entity Too Large');

/** A failure with nothing to go by but its status. */
export const NULL_BODY: Reply = { status: 500, headers: { 'content-type': 'application/json' }, body: null };
export const PLAIN_TEXT: Reply = {
  status: 503,
  headers: { 'content-type': 'text/plain' },
  body: 'upstream connect error or disconnect/reset before headers. reset reason: overflow',
};

/** A page that is no answer of a model service at all. */
export const WELCOME_PAGE =
  '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Welcome</title></head>' +
  '<body><h1>Welcome</h1><p>This page was not made by a model.</p></body></html>\n';

function page(status: number, words: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html', server: 'nginx' },
    body:
      `<html>\r\n<head><title>${status} ${words}</title></head>\r\n<body>\r\n<center><h1>${status} ${words}</h1></center>\r\n` +
      '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
  };
}
