import { datesAgree, type ClaimEvidence, type PartialDate } from '../../core/index.js';
import { daysBetween } from './days.js';

/** An undated claim is taken for a happening that is at most this many days from the day its article was published. */
const REACH = 365;

/** The date nearest to when the article was published; of equally near ones, and without such a day, the earliest. */
function nearest(dates: readonly PartialDate[], publishedAt: PartialDate | undefined): PartialDate | undefined {
  if (publishedAt === undefined) return dates[0];
  let best: PartialDate | undefined;
  let distance = Infinity;
  for (const date of dates) {
    const days = daysBetween(date, publishedAt);
    if (days < distance) [best, distance] = [date, days];
  }
  return best;
}

function undatedAnchor(claim: ClaimEvidence, dates: readonly PartialDate[]): PartialDate {
  if (claim.publishedAt === undefined) return '';
  const date = nearest(dates, claim.publishedAt);
  return date !== undefined && daysBetween(date, claim.publishedAt) <= REACH ? date : '';
}

/**
 * Claims of one dyad and status, grouped by happening; the key is its date, or '' for the undated one. Precise dates come
 * first: each day is a happening; a claim that knows only the month or the year joins the happening within it that is
 * nearest to its article's date, or makes one of its own; an undated claim joins the nearest of all. What a claim can
 * join depends only on the more precise claims, so the order of claims cannot matter.
 */
export function clusterClaims(claims: readonly ClaimEvidence[]): ReadonlyMap<PartialDate, readonly ClaimEvidence[]> {
  const clusters = new Map<PartialDate, ClaimEvidence[]>();
  const put = (anchor: PartialDate, claim: ClaimEvidence): void => {
    const cluster = clusters.get(anchor);
    if (cluster) cluster.push(claim);
    else clusters.set(anchor, [claim]);
  };
  for (const precision of ['2000-01-01'.length, '2000-01'.length, '2000'.length]) {
    const finer = [...clusters.keys()].sort();
    for (const claim of claims) {
      const { date } = claim;
      if (date?.length !== precision) continue;
      const within = finer.filter((anchor) => datesAgree(anchor, date));
      put(nearest(within, claim.publishedAt) ?? date, claim);
    }
  }
  const dates = [...clusters.keys()].sort();
  for (const claim of claims) if (claim.date === undefined) put(undatedAnchor(claim, dates), claim);
  return clusters;
}
