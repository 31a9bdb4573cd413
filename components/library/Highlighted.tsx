/** A text with the words marked that were found in it. */
import { useMemo } from 'preact/hooks';
import { fold, tokens } from '../../utils/text/tokens';

/** Longest text that is marked (UTF-16 units); a longer one is shown as it is. */
const LONGEST = 20_000;

/** `words` are folded, as a search gives them. */
export function Highlighted({ text, words }: { readonly text: string; readonly words: ReadonlySet<string> }) {
  const pieces = useMemo(() => piecesOf(text, words), [text, words]);
  return <>{pieces.map(({ piece, marked, at }) => (marked ? <mark key={at}>{piece}</mark> : piece))}</>;
}

interface Piece {
  readonly at: number;
  readonly piece: string;
  readonly marked: boolean;
}

function piecesOf(text: string, words: ReadonlySet<string>): Piece[] {
  if (words.size === 0 || text.length > LONGEST) return [{ at: 0, piece: text, marked: false }];
  const out: Piece[] = [];
  let from = 0;
  for (const { word, start, end } of tokens(text)) {
    if (!words.has(fold(word))) continue;
    if (start > from) out.push({ at: from, piece: text.slice(from, start), marked: false });
    out.push({ at: start, piece: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) out.push({ at: from, piece: text.slice(from), marked: false });
  return out;
}
