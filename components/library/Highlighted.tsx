/** A text with the words marked that somebody looks for. */
import { useMemo } from 'preact/hooks';
import { fold, tokens } from '../../utils/text/tokens';

/** Longest text that is marked (UTF-16 units); a longer one is shown as it is. */
const LONGEST = 20_000;

export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  const pieces = useMemo(() => piecesOf(text, query), [text, query]);
  return <>{pieces.map(({ words, marked, at }) => (marked ? <mark key={at}>{words}</mark> : words))}</>;
}

interface Piece {
  readonly at: number;
  readonly words: string;
  readonly marked: boolean;
}

function piecesOf(text: string, query: string): Piece[] {
  const wanted = tokens(query.slice(0, 200)).map(({ word }) => fold(word));
  if (wanted.length === 0 || text.length > LONGEST) return [{ at: 0, words: text, marked: false }];
  const out: Piece[] = [];
  let from = 0;
  for (const { word, start, end } of tokens(text)) {
    if (!wanted.some((one) => fold(word).startsWith(one))) continue;
    if (start > from) out.push({ at: from, words: text.slice(from, start), marked: false });
    out.push({ at: start, words: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) out.push({ at: from, words: text.slice(from), marked: false });
  return out;
}
