/** What a role adds to a rubric, and which role a text names. */
import { type Token, tokens } from '../text/tokens';
import type { Pack, Rubric } from './schema';

type Role = Pack['roles'][number];

/** Where the words of `phrase` stand in a row in `words`; -1 for nowhere. */
export function indexOfPhrase(words: readonly Token[], phrase: readonly Token[]): number {
  if (phrase.length === 0) return -1;
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((token, i) => token.stem === words[at + i]?.stem)) return at;
  }
  return -1;
}

/**
 * The role a free text names ("Senior ML Engineer, Ads"): the one with the longest alias in it, the earlier where two
 * are as long. Undefined when no role is named.
 */
export function roleOf(text: string, roles: readonly Role[]): string | undefined {
  const words = tokens(text.slice(0, 400));
  let best: { id: string; length: number; at: number } | undefined;
  for (const role of roles) {
    for (const alias of [role.title, ...role.aliases]) {
      const phrase = tokens(alias);
      const at = indexOfPhrase(words, phrase);
      if (at < 0) continue;
      const length = phrase.length;
      if (!best || length > best.length || (length === best.length && at < best.at))
        best = { id: role.id, length, at };
    }
  }
  return best?.id;
}

/**
 * The rubric as that role reads it: the layer's lists stand before the rubric's own, its texts replace them. A layer
 * that tells a story of its own (first words and worked example) closes with it too, and the sentences of the rubric's
 * other story fall silent: an answer that begins with a model must not go on about an invoice.
 */
export function rubricForRole(rubric: Rubric, role: string | undefined): Rubric {
  const layer = rubric.layers.find((one) => one.role === role);
  if (!layer) return rubric;
  const example = layer.example ?? rubric.example;
  return {
    ...rubric,
    tested: layer.tested ?? rubric.tested,
    wins: layer.wins ?? rubric.wins,
    sayFirst: layer.sayFirst ?? rubric.sayFirst,
    signals: [...layer.signals, ...rubric.signals],
    details: [...layer.details, ...rubric.details],
    metrics: [...layer.metrics, ...rubric.metrics],
    artefacts: [...layer.artefacts, ...rubric.artefacts],
    followUps: [...layer.followUps, ...rubric.followUps],
    pitfalls: [...layer.pitfalls, ...rubric.pitfalls],
    questions: [...layer.questions, ...rubric.questions],
    reading: [...layer.reading, ...rubric.reading],
    ...(example ? { example } : {}),
    ...(layer.sayFirst !== undefined && layer.example ? ownStory(rubric, layer.example) : {}),
  };
}

function ownStory(
  { pillars }: Rubric,
  { tradeoff, closing }: NonNullable<Rubric['example']>,
): Pick<Rubric, 'pillars' | 'tradeoff' | 'closing'> {
  return { pillars: pillars.map((pillar) => ({ ...pillar, sample: '' })), tradeoff, closing };
}
