/** What stands beside a story's account, to read: facts, numbers, tellings, answers made ready, links. */
import { type StoryFields, TELLINGS, type Telling } from '../../utils/stories/model';
import { metricLine } from '../../utils/stories/story-text';

const LENGTHS: Readonly<Record<Telling, string>> = {
  short: 'In 30 seconds',
  medium: 'In 90 seconds',
  long: 'In 2 minutes',
};
const TELLING_NAMES = Object.keys(TELLINGS) as readonly Telling[];

/** "Northwind, tech lead, spring 2024"; empty where nothing was said. */
export const storyFacts = ({ company, role, dates }: StoryFields): string =>
  [company, role, dates].filter((fact) => fact?.trim()).join(', ');

/** Only what a browser opens as a page; anything else stays a text. */
function addressOf(link: string): string | null {
  try {
    const { protocol, href } = new URL(link.trim());
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

export function StoryExtras({ story, level: Heading }: { readonly story: StoryFields; level: 'h2' | 'h3' }) {
  const { metrics = [], links = [], followUps = [], tellings = {} } = story;
  return (
    <>
      {metrics.length > 0 && (
        <section>
          <Heading>Numbers</Heading>
          <ul class="plain-list">
            {metrics.map((metric, i) => (
              <li key={`${i} ${metric.name}`}>{metricLine(metric)}</li>
            ))}
          </ul>
        </section>
      )}
      {TELLING_NAMES.filter((name) => tellings[name]?.trim()).map((name) => (
        <section key={name}>
          <Heading>{LENGTHS[name]}</Heading>
          <p class="pre">{tellings[name]}</p>
        </section>
      ))}
      {followUps.length > 0 && (
        <section>
          <Heading>Follow-ups</Heading>
          <dl class="answers">
            {followUps.map(({ ask, answer }, i) => (
              <div key={`${i} ${ask}`}>
                <dt>{ask || 'Asked next'}</dt>
                <dd class="pre">{answer.trim() || <span class="faint">No answer yet</span>}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {links.length > 0 && (
        <section>
          <Heading>Links</Heading>
          <ul class="plain-list">
            {links.map((link, i) => {
              const address = addressOf(link);
              return (
                <li key={`${i} ${link}`}>
                  {address ? (
                    <a href={address} target="_blank" rel="noreferrer noopener">
                      {link}
                    </a>
                  ) : (
                    link
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
