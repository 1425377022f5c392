/** An attempt that ended before the service sent or counted anything: it has no tokens, and it cost nothing. */
const CAME_TO_NOTHING = `(outcome IN ('failed', 'cancelled') AND input_tokens IS NULL AND output_tokens IS NULL AND first_token_ms IS NULL)`;

/** How many attempts cost something that is not known. */
export const UNPRICED = `count(*) FILTER (WHERE cost_dollars IS NULL AND NOT ${CAME_TO_NOTHING})`;

/** How many attempts used tokens that the service did not tell. */
export const UNCOUNTED = `count(*) FILTER (WHERE (input_tokens IS NULL OR output_tokens IS NULL) AND NOT ${CAME_TO_NOTHING})`;

/** What is added up of attempts, by whatever they are grouped. */
export const SUMS = `count(*) AS attempts,
  count(*) FILTER (WHERE outcome = 'succeeded') AS succeeded,
  coalesce(sum(input_tokens), 0) AS input_tokens,
  coalesce(sum(cached_input_tokens), 0) AS cached_input_tokens,
  coalesce(sum(output_tokens), 0) AS output_tokens,
  coalesce(sum(reasoning_tokens), 0) AS reasoning_tokens,
  ${UNCOUNTED} AS uncounted,
  total(cost_dollars) AS dollars,
  ${UNPRICED} AS unpriced,
  total(latency_ms) FILTER (WHERE outcome = 'succeeded') AS latency_ms,
  max(seq) AS newest`;
