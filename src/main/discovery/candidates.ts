import { tidyBaseUrl } from '../../shared/base-url';

/**
 * Where model servers listen unless they were told otherwise: Ollama (also under the name that it has in Docker), vLLM,
 * LM Studio, llama.cpp and LocalAI, Jan. Only where to look: what answers there is told by its answers alone.
 */
const USUAL_PLACES: readonly string[] = [
  'http://localhost:11434',
  'http://ollama:11434',
  'http://localhost:8000',
  'http://localhost:1234',
  'http://localhost:9931',
  'http://localhost:8080',
  'http://localhost:1337',
];

/**
 * The addresses to look at, each once and without a trailing slash: `OLLAMA_BASE_URL` first where it is set and usable,
 * then the usual places. `SIGNALBOX_DISCOVERY` names other places instead of the usual ones, parted by commas; "none"
 * stands for no place at all, so that what runs on a computer does not change what a test or a measurement sees.
 * @param instead places given by whoever builds the app; they win over the environment
 */
export function placesToLook(
  env: Readonly<Record<string, string | undefined>>,
  instead: readonly string[] | undefined,
): string[] {
  const places = instead ?? namedPlaces(env['SIGNALBOX_DISCOVERY']) ?? USUAL_PLACES;
  const typed = [env['OLLAMA_BASE_URL'] ?? '', ...places].filter((place) => place.trim() !== '');
  return [...new Set(typed.flatMap(rootOf))];
}

function namedPlaces(value: string | undefined): string[] | null {
  if (value === undefined || value.trim() === '') return null;
  return value.trim() === 'none' ? [] : value.split(',');
}

/** The address that a server's own paths are under; none where it cannot be used. */
function rootOf(typed: string): string[] {
  const tidy = tidyBaseUrl(typed);
  return tidy.ok ? [tidy.url.replace(/\/(?:v1|api)$/, '')] : [];
}
