import { AGENCY } from './agencies.js';
import { FUNCTION_WORDS, INTERFACE_WORDS } from './interface-words.js';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?…][»”"’')\]]*(?:\s|$)/u;
const LONGEST_LABEL = 160;
const MENU = /\s[|>›»·•/]\s|\s\|\|?\s/gu;

const START_OF_LINE = String.raw`^[\s•·*►▶→>«»–—-]*`;
const patterns = (...sources: readonly string[]): readonly RegExp[] =>
  sources.map((source) => new RegExp(START_OF_LINE + source, 'iu'));

/** Lines that are no prose from end to end, by how they begin; all of them short. */
const WHOLE_LINES: readonly RegExp[] = patterns(
  String.raw`(?:file |archive )?(?:photo|photograph|photos|picture|image|images|foto|arkivfoto|billede|illustration|crédits?(?: photos?)?|photo d['’]archives?|graphic|grafik|infographie|video|vidéo)(?: by| credit| credits)?\s*(?:[:©/(]|credit|by\b)`,
  String.raw`[(\[](?:file |archive )?(?:photo|image|picture|foto|crédits?|illustration)\b`,
  String.raw`(?:©|\(c\)|copyright\b)`,
  String.raw`(?:all rights reserved|tous droits réservés|alle rettigheder forbeholdes)`,
  String.raw`(?:we|this (?:web)?site|this page|nous|ce site|vi|denne (?:hjemme)?side)\b[^.]{0,60}\bcookies?\b`,
  String.raw`(?:sign up (?:for|to)|subscribe to|get our|join our|follow us on|download (?:the|our) app|click here|tap here)\b`,
  String.raw`(?:inscrivez-vous|abonnez-vous|recevez (?:nos|notre|chaque)|suivez[- ]nous|rejoignez[- ]nous|téléchargez (?:l['’]|notre )appli|cliquez ici)(?!\p{L})`,
  String.raw`(?:tilmeld (?:dig|nyhedsbrev)|abonnér på|følg os|hent (?:vores )?app|klik her|få (?:vores )?nyhedsbrev)(?!\p{L})`,
  String.raw`(?:advertisement|advertising|sponsored(?: content)?|publicité|annonce|reklame|la suite après (?:la|cette) publicité)\s*$`,
  String.raw`(?:article continues (?:below|after)|artiklen fortsætter)\b`,
  String.raw`(?:reading time|temps de lecture|læsetid|lecture)(?:\s*:)?\s*\d+(?:\s*(?:min|minutes?|minutter))?\.?\s*$`,
  String.raw`\d+\s*(?:min|mins|minutes?|minutters?)\.?(?:\s+(?:read|de lecture|læsning|læsetid))?\s*$`,
  String.raw`(?:tags?|keywords|topics|mots[- ]clés|thèmes|emner|nøgleord|filed under)\s*:`,
  String.raw`[(\[]?(?:reporting|additional reporting|writing|editing|edited|edité|rédigé|version française)(?: and (?:writing|editing))?\s+(?:by|par|for)\b`,
  String.raw`[^.;]{0,120}\bcontributed (?:reporting\b|to this (?:report|story|article)\.?\s*$)`,
  String.raw`our standards:`,
);

/** Labels before the headline of another article. Only the label is no prose: the headline asserts something. */
const LINK_LABELS: readonly RegExp[] = patterns(
  String.raw`(?:read (?:more|also|next|on)|also read|see also|watch(?: also| more)?|listen(?: also)?|related(?: articles?| stor(?:y|ies)| news)?|recommended|more on this(?: story)?|don['’]t miss|most read)\s*(?:[:：|►▶→>–—-]+|$)`,
  String.raw`(?:(?:à|a) (?:lire|voir|écouter)(?: aussi| également| ensuite| sur le même sujet)?|(?:re)?lire(?: plus| aussi| également| encore| la suite)?|voir (?:aussi|également)|en savoir plus|(?:articles? )?sur le même sujet|(?:ne ratez pas|les plus lus))\s*(?:[:：|►▶→>–—-]+|$)`,
  String.raw`(?:læs (?:også|mere|videre|hele)|se (?:også|mere)|hør også|relateret|mest læste?)\s*(?:[:：|►▶→>–—-]+|$)`,
);

/** Who reported, wrote and edited it, in brackets behind the last sentence. */
const CREDIT = /\((?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by [^()]{3,240}\)\s*$/iu;

const SIGNATURE = new RegExp(
  String.raw`^[\s(\[/–—-]*(?:(?:source|sources|with|avec|med|via|from|par|by|af|by our)(?:\s*:)?\s+)?${AGENCY}(?:[\s,/&+–—-]+(?:and |et |og |with |avec |via )?${AGENCY})*[\s)\]/.]*$`,
  'iu',
);
const AGENCY_NAME = new RegExp(String.raw`(?<![\p{L}\p{N}])${AGENCY}(?![\p{L}\p{N}])`, 'iu');

const FEWEST_IN_A_LIST = 12;
const MOST_FUNCTION_WORDS = 0.08;

function isInterface(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => INTERFACE_WORDS.has(word) || /^\d+$/u.test(word));
}

/** Many words, hardly a function word among them, and no sentence: names of icons, menus, tags run together. */
function isList(text: string, words: readonly string[]): boolean {
  if (words.length < FEWEST_IN_A_LIST || SENTENCE_END.test(text)) return false;
  const common = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  if (common >= words.length * MOST_FUNCTION_WORDS) return false;
  const isRepeating = new Set(words).size < words.length * 0.9;
  return isRepeating || words.length >= FEWEST_IN_A_LIST * 2 || !/,\s/u.test(text);
}

/** `Home | World | Africa`: entries of few words between signs. */
function isMenu(text: string): boolean {
  if (SENTENCE_END.test(text)) return false;
  const entries = text.split(MENU);
  return entries.length > 2 && entries.every((entry) => entry.trim().split(/\s+/u).length <= 3);
}

export type LineKind =
  | { readonly kind: 'prose' }
  | { readonly kind: 'boilerplate' }
  /** Only the first `length` characters are none. */
  | { readonly kind: 'label'; readonly length: number }
  | { readonly kind: 'signature'; readonly agency: string };

/** What a line of an article is by its own words, wherever it stands. */
export function classifyLine(text: string): LineKind {
  const words = (text.toLowerCase().match(WORD) ?? []).map((word) => word.replaceAll('’', "'"));
  if (words.length === 0) return { kind: 'boilerplate' };
  if (text.length <= LONGEST_LABEL) {
    const agency = SIGNATURE.test(text) ? AGENCY_NAME.exec(text)?.[0] : undefined;
    if (agency !== undefined) return { kind: 'signature', agency };
    if (isInterface(words) || isMenu(text) || WHOLE_LINES.some((pattern) => pattern.test(text)))
      return { kind: 'boilerplate' };
  }
  const label = LINK_LABELS.map((pattern) => pattern.exec(text)?.[0].length ?? 0).find((length) => length > 0);
  if (label !== undefined) return { kind: 'label', length: label };
  return isList(text, words) ? { kind: 'boilerplate' } : { kind: 'prose' };
}

/** Where the credits of who reported a story begin that stand at the end of a paragraph; undefined where it has none. */
export function creditStart(paragraph: string): number | undefined {
  return CREDIT.exec(paragraph)?.index;
}
