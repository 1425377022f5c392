import { tidyBaseUrl } from '../../shared/base-url';

/**
 * The addresses to try for what the person typed, best first; empty when it cannot be used. `versionPath` is the path
 * that the service's calls are under ("/v1"). `typedFirst` keeps the typed address in front of the one with that path
 * added, for services that anyone may have put anywhere.
 */
export function candidateUrls(
  typed: string | null,
  {
    defaultUrl,
    versionPath,
    typedFirst = false,
  }: { defaultUrl: string | null; versionPath: string; typedFirst?: boolean },
): string[] {
  if (typed === null || typed.trim() === '') return defaultUrl === null ? [] : [defaultUrl];
  const tidy = tidyBaseUrl(typed);
  if (!tidy.ok) return [];
  const { pathname, origin } = new URL(tidy.url);
  // A path that names a version already is meant as it is.
  if (/\/v\d+[a-z]*\d*$/i.test(pathname)) return [tidy.url];
  if (typedFirst && pathname !== '/') return [tidy.url];
  // "https://openrouter.ai/api" is the beginning of the path, not something in front of it.
  const versioned = versionPath.startsWith(`${pathname}/`) ? `${origin}${versionPath}` : `${tidy.url}${versionPath}`;
  return typedFirst ? [tidy.url, versioned] : [versioned, tidy.url];
}
