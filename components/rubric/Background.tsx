import type { Angle, Lens, Metric, Rubric } from '../../utils/rubrics/schema';
import { Fold } from '../ui/Fold';

const KINDS: readonly (readonly [Metric['kind'], string])[] = [
  ['offline', 'Offline'],
  ['online', 'Online'],
  ['operational', 'Operational'],
];
const BETTER: Record<Metric['better'], readonly [string, string]> = {
  higher: ['↑', 'higher is better'],
  lower: ['↓', 'lower is better'],
  target: ['◎', 'on target is better'],
};

/** Facts to have at hand, and the words for what was measured. */
export function Details({ rubric }: { readonly rubric: Rubric }) {
  const { details = [], metrics = [] } = rubric;
  if (details.length + metrics.length === 0) return null;
  return (
    <Fold title="Details to have ready">
      {details.length > 0 && (
        <ul class="plain-list">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {KINDS.map(([kind, title]) => {
        const list = metrics.filter((metric) => metric.kind === kind);
        if (list.length === 0) return null;
        return (
          <div class="metrics" key={kind}>
            <h3>{title} metrics</h3>
            <ul>
              {list.map(({ name, better, note }) => (
                <li key={name}>
                  <span class={`better ${better}`} title={BETTER[better][1]}>
                    <span aria-hidden="true">{BETTER[better][0]}</span>
                    <span class="visually-hidden">{BETTER[better][1]}: </span>
                  </span>
                  <span>
                    {name}
                    {note && <span class="soft"> {note}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Fold>
  );
}

export function WorkedExample({ rubric }: { readonly rubric: Rubric }) {
  const { example } = rubric;
  if (!example) return null;
  return (
    <Fold title="Worked example">
      <div class="example">
        <p class="example-question">{example.question}</p>
        <h3>First 30 seconds</h3>
        <p>{example.frame}</p>
        {example.pillars.map(({ title, text }) => (
          <div key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        ))}
        <h3>The trade-off</h3>
        <p>{example.tradeoff}</p>
        <h3>The close</h3>
        <p>{example.closing}</p>
      </div>
    </Fold>
  );
}

export function SecondAngle({ angle }: { readonly angle: Angle | null }) {
  if (!angle) return null;
  return (
    <Fold title="Second angle" note={angle.title}>
      <p>{angle.emphasis}</p>
    </Fold>
  );
}

/** What is tested and why this company cares, in which artefacts it shows, of whom it is asked. */
export function Tested({ rubric, lens }: { readonly rubric: Rubric; readonly lens: Lens | null }) {
  const own = lens && lens.id !== 'plain' ? rubric.why[lens.id] : undefined;
  const artefacts = (rubric.artefacts ?? []).flatMap((artefact) => {
    const [of = '', slug = ''] = artefact.principle.split(':');
    if (!lens || of !== lens.id) return [];
    const name = lens.principles.find(({ id }) => id === slug)?.name ?? artefact.principle;
    return [{ name, shows: artefact.shows }];
  });
  return (
    <Fold title={own ? `What is tested, and why ${lens?.title} cares` : 'What is tested, and why'}>
      <p>{rubric.tested}</p>
      <p>{own ?? rubric.why.plain}</p>
      {artefacts.length > 0 && (
        <dl class="artefacts">
          {artefacts.map(({ name, shows }) => (
            <div key={`${name} ${shows}`}>
              <dt>{name}</dt>
              <dd>{shows}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3>By scope</h3>
      <dl class="levels">
        <dt>Your own work</dt>
        <dd>{rubric.levels.self}</dd>
        <dt>Your team</dt>
        <dd>{rubric.levels.team}</dd>
        <dt>Several teams</dt>
        <dd>{rubric.levels.teams}</dd>
        <dt>The organization</dt>
        <dd>{rubric.levels.organisation}</dd>
      </dl>
      <p class="faint small">
        Asked of {rubric.askedOf.join(', ')}. Reviewed {monthWords(rubric.reviewed)}.
      </p>
    </Fold>
  );
}

/** "2026-11" → "November 2026". */
function monthWords(month: string): string {
  const [year, at] = month.split('-').map(Number);
  if (!year || !at) return month;
  return new Date(year, at - 1).toLocaleDateString('en', { month: 'long', year: 'numeric' });
}
