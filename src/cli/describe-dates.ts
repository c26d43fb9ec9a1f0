import type { IngestSummary, UnreadableDate } from '../ingest/ingest.js';

type Dates = Pick<IngestSummary, 'undated' | 'unreadableDates' | 'undatedTwins'>;

/** One line an article whose publication date is passed over. */
export const unreadableDateLine = ({ origin, date }: UnreadableDate): string =>
  `${origin}: "${date}" cannot be read as its publication date: write it as 2023-12-15`;

/** What is wrong with the publication dates of what was ingested, and what to do; no lines where nothing is. */
export function describeDates({ undated, unreadableDates, undatedTwins }: Dates): string[] {
  const lines: string[] = [];
  if (undated > 0) {
    const [what, whose] = undated === 1 ? ['1 document tells', 'its'] : [`${undated} documents tell`, 'their'];
    lines.push(`${what} no date: what ${whose} text does not date is left out of reports over time; give --published`);
  }
  lines.push(...unreadableDates.map(unreadableDateLine));
  if (undatedTwins.length > 0)
    lines.push(
      `${undatedTwins.length} in the graph a second time, without the date, and counted twice; take that one out:`,
      ...undatedTwins.map(({ origin, undated: id }) => `  ${origin}: entente remove ${id}`),
    );
  return lines;
}
