import { RELATIONS, type ActorId, type ArticleId, type ClaimId } from '../core/index.js';
import type { Judgement } from './judgement.js';

const ACTOR = String.raw`((?:person|country|org|place):\S+)`;
const HASH = '([0-9a-f]{20})';
/** A JSON string, so that whatever stands in a text stays on one line. */
const QUOTED = String.raw`("(?:[^"\\]|\\.)*")`;
const COMMENT = String.raw`\s*(?:#.*)?$`;

const line = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll(' ', String.raw`\s+`)}${COMMENT}`, 'su');

interface Form {
  readonly usage: string;
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Judgement;
}

const CLAIM_FORM = (kind: 'reject' | 'accept'): Form => ({
  usage: `${kind} CLAIM`,
  pattern: line(`${kind} ${HASH}`),
  read: ([claim]) => ({ kind, claim: claim as ClaimId }),
});

/** How a line of each kind is written. */
const FORMS: Readonly<Record<Judgement['kind'], Form>> = {
  merge: {
    usage: 'merge ACTOR into ACTOR "Name"',
    pattern: line(`merge ${ACTOR} into ${ACTOR} ${QUOTED}`),
    read: ([actor, into, name]) => ({
      kind: 'merge',
      actor: actor as ActorId,
      into: into as ActorId,
      name: unquote(name!),
    }),
  },
  split: {
    usage: 'split ACTOR "mention" in DOCUMENT as ACTOR "Name", where the mention or the document may be left out',
    pattern: line(String.raw`split ${ACTOR}(?:\s+${QUOTED})?(?: in ${HASH})? as ${ACTOR} ${QUOTED}`),
    read: ([actor, mention, document, as, name]) => ({
      kind: 'split',
      actor: actor as ActorId,
      ...(mention !== undefined && { mention: unquote(mention) }),
      ...(document !== undefined && { document: document as ArticleId }),
      as: as as ActorId,
      name: unquote(name!),
    }),
  },
  rename: {
    usage: 'rename ACTOR "Name"',
    pattern: line(`rename ${ACTOR} ${QUOTED}`),
    read: ([actor, name]) => ({ kind: 'rename', actor: actor as ActorId, name: unquote(name!) }),
  },
  reject: CLAIM_FORM('reject'),
  accept: CLAIM_FORM('accept'),
  relabel: {
    usage: 'relabel CLAIM TYPE',
    pattern: line(String.raw`relabel ${HASH} (\w+)`),
    read: ([claim, type]) => ({ kind: 'relabel', claim: claim as ClaimId, type: type! }),
  },
};

const unquote = (text: string): string => JSON.parse(text) as string;

/** A line of a judgements file; undefined for an empty one and a comment, a text for what does not fit. */
export function parseLine(text: string): Judgement | string | undefined {
  if (/^\s*(?:#.*)?$/su.test(text)) return undefined;
  const [word = ''] = text.split(/\s/u, 1);
  if (!Object.hasOwn(FORMS, word))
    return `"${word}" is no judgement; a line begins with ${Object.keys(FORMS).join(', ')}`;
  const { usage, pattern, read } = FORMS[word as Judgement['kind']];
  const groups = pattern.exec(text)?.slice(1);
  if (!groups) return `expected: ${usage}`;
  try {
    return checkJudgement(read(groups));
  } catch {
    return `a name in quotation marks must be a JSON string; expected: ${usage}`;
  }
}

function checkJudgement(judgement: Judgement): Judgement | string {
  if ('name' in judgement && judgement.name.trim() === '') return 'a name must not be empty';
  if (judgement.kind === 'split' && judgement.mention === undefined && judgement.document === undefined)
    return 'a split needs the mention, or the document, or both';
  if (judgement.kind === 'relabel' && !RELATIONS.has(judgement.type))
    return `"${judgement.type}" is no relation type; docs/relations.md lists them`;
  return judgement;
}

/** The line of a judgement, with a comment for who reads the file. */
export function formatLine(judgement: Judgement, comment: string): string {
  const remark = comment.replace(/\s+/gu, ' ').trim();
  return `${formatJudgement(judgement)}${remark ? `  # ${remark}` : ''}`;
}

function formatJudgement(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'merge':
      return `merge ${judgement.actor} into ${judgement.into} ${JSON.stringify(judgement.name)}`;
    case 'split': {
      const { actor, mention, document, as, name } = judgement;
      const where = `${mention === undefined ? '' : ` ${JSON.stringify(mention)}`}${document ? ` in ${document}` : ''}`;
      return `split ${actor}${where} as ${as} ${JSON.stringify(name)}`;
    }
    case 'rename':
      return `rename ${judgement.actor} ${JSON.stringify(judgement.name)}`;
    case 'reject':
    case 'accept':
      return `${judgement.kind} ${judgement.claim}`;
    case 'relabel':
      return `relabel ${judgement.claim} ${judgement.type}`;
  }
}
