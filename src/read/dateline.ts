import { AGENCY, nameAgency } from './agencies.js';
import { findDay, type FoundDay } from './parse-day.js';
import type { TextLine } from './text-lines.js';

const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:man|tirs|ons|tors|fre|lør|søn)dag`;
/** What stands beside a date in a line that only says when: labels, times, zones, weekdays, reading time, signs. */
const BESIDE_DATE = new RegExp(
  String.raw`(?<!\p{L})(?:${WEEKDAY}|published|publication|posted|updated|last|modified|created|issued|first|date|dated|on|at|the|publiée?|paru|mise?|mis|jour|modifiée?|créée?|posté|actualisée?|le|la|à|a|il y a|dernière|mise à jour|offentliggjort|udgivet|opdateret|publiceret|sidst|oprettet|d|den|kl|klokken|af|og|and|et|am|pm|a\.m|p\.m|gmt|utc|cet|cest|est|edt|bst|msk|h|min|mins|minutes?|minutters?|read|de lecture|lecture|læsetid)(?!\p{L})|\d{1,2}\s*[:h.]\s*\d{2}(?:\s*[:.]\d{2})?|[+-]\d{2}:?\d{2}|\d{1,2}(?=\s*(?:min|am|pm|h))|[\s.,:;|·•/()\[\]–—-]+`,
  'giu',
);
const UPDATED = /(?<!\p{L})(?:updated|modified|mise? (?:à|a) jour|modifiée?|actualisée?|opdateret)(?!\p{L})/iu;
const LONGEST_LINE = 120;
const LONGEST_DATELINE = 140;
const PLACE = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.]*(?:[ /-]+(?:\p{Lu}|de |du |la |le |el |al-|upon |and |et |og )[\p{L}\p{M}'’.]*){0,5},?)`;
/** `NIAMEY, 14 décembre 2023 (AFP) –`, `WASHINGTON (Reuters) - Dec 13, 2023 -`, without the date. */
const BEFORE_DATE = new RegExp(
  String.raw`^(?:${PLACE}(?:, ?${PLACE})?)?(?:\s*[,(–—:-])?(?:\s*[(/]?${AGENCY}[)/]?(?:\s*[,–—:-])?)?\s*$`,
  'u',
);
const WEEKDAY_BEFORE_DATE = new RegExp(String.raw`(?:(?:^|(?<=[\s(]))(?:${WEEKDAY}|le|den|on)\.?,?\s*){1,2}$`, 'iu');
const BEHIND_DATE = new RegExp(String.raw`^\)?,?(?:\s*(?:[(/][^()/]{2,40}[)/]|${AGENCY}))?\s*[–—:-]\s`, 'iu');
const AGENCY_IN_DATELINE = new RegExp(String.raw`^[^a-z]{0,60}?[(/](${AGENCY})(?:[)/]| ?[-–—])`, 'u');

/** A line that only says when the article appeared; `updated` when it says when it was last changed. */
export type DateLine = FoundDay & { readonly kind: 'published' | 'updated' };

/** Whether a line says nothing but a date: `15 Dec, 2023 12:28`, `Publié le 27 mars 2024 à 18:30 | 3 min`. */
export function readDateLine({ text }: Pick<TextLine, 'text'>, language?: string): DateLine | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const found = findDay(text, language);
  if (!found) return undefined;
  let rest = text.slice(0, found.start) + ' ' + text.slice(found.end);
  for (let next = findDay(rest, language); next; next = findDay(rest, language))
    rest = rest.slice(0, next.start) + ' ' + rest.slice(next.end);
  if (rest.replace(BESIDE_DATE, '') !== '') return undefined;
  const isUpdated = UPDATED.test(text.slice(0, found.start));
  return { ...found, kind: isUpdated ? 'updated' : 'published' };
}

/** The date in the dateline that begins a paragraph: `NIAMEY, 14 décembre 2023 (AFP) – …`. */
export function readDateline({ text }: Pick<TextLine, 'text'>, language?: string): FoundDay | undefined {
  const found = findDay(text.slice(0, LONGEST_DATELINE), language);
  if (!found) return undefined;
  const before = text.slice(0, found.start).replace(WEEKDAY_BEFORE_DATE, '');
  return BEFORE_DATE.test(before) && BEHIND_DATE.test(text.slice(found.end)) ? found : undefined;
}

/** The agency that a dateline names: `WASHINGTON (Reuters) - …`. */
export function readDatelineAgency({ text }: Pick<TextLine, 'text'>): string | undefined {
  const agency = AGENCY_IN_DATELINE.exec(text.slice(0, LONGEST_DATELINE))?.[1];
  return agency === undefined ? undefined : nameAgency(agency);
}
