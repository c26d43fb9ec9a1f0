import type { ClaimView, Mark } from '../../src/explore/contract.js';
import { nameOf, showMarks } from '../names.js';
import { linkTo, words } from '../state.js';
import { fill } from '../words.js';

interface Piece {
  readonly text: string;
  readonly role?: Mark['role'];
}

/** The sentence in pieces, those to highlight with their role. */
function cut(sentence: string, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, role } of marks) {
    pieces.push({ text: sentence.slice(at, start) }, { text: sentence.slice(start, end), role });
    at = end;
  }
  return [...pieces, { text: sentence.slice(at) }].filter(({ text }) => text !== '');
}

/** A sentence with the actors and the trigger of a claim highlighted. */
export function Sentence({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const { roles } = words.value;
  return (
    <bdi>
      {cut(text, marks).map((piece, at) =>
        piece.role ? (
          <mark key={at} class={piece.role} title={roles[piece.role]}>
            {showMarks(piece.text)}
          </mark>
        ) : (
          showMarks(piece.text)
        ),
      )}
    </bdi>
  );
}

/** What a document says, in its words, and where it stands. */
export function Quote({ claim }: { readonly claim: ClaimView }) {
  const { document } = claim;
  const { saidBy, untitled, confident, share, date, found } = words.value;
  return (
    <figure class="quote">
      <blockquote lang={document.lang}>
        <Sentence text={claim.sentence} marks={claim.marks} />
      </blockquote>
      <figcaption>
        <a href={linkTo({ name: 'document', id: document.id, claim: claim.id })} lang={document.lang}>
          <bdi>{document.title === undefined ? untitled : showMarks(document.title)}</bdi>
        </a>
        {document.publisher !== undefined && <bdi class="publisher">{showMarks(document.publisher)}</bdi>}
        {document.publishedAt !== undefined && <time>{date(document.publishedAt)}</time>}
        <span class="tag">{document.lang}</span>
        {claim.saidBy.length > 0 && <span>{fill(saidBy, { names: claim.saidBy.map(nameOf).join(' ← ') })}</span>}
        <span title={fill(found, { rule: claim.rule })}>{fill(confident, { share: share(claim.confidence) })}</span>
      </figcaption>
    </figure>
  );
}
