import type { Panel } from '../../utils/panel/panel';
import { QuestionList } from './QuestionList';

/** The list of the page's questions, wired. */
export function ListView({ panel }: { readonly panel: Panel }) {
  const { page, guide, readiness, views } = panel;
  const rows = (page.report.value?.spots ?? []).map((spot) => {
    const first = spot.competencies[0]?.id;
    return {
      spot,
      competency:
        spot.umbrella !== undefined
          ? 'Many competencies at once'
          : first === undefined
            ? ''
            : (guide.value?.title(first) ?? ''),
      readiness: readiness.value.get(spot.id),
    };
  });
  return (
    <QuestionList
      rows={rows}
      current={page.spot.value?.id ?? null}
      lit={page.lit.value}
      onSelect={(id) => {
        page.select(id, true);
        views.home();
      }}
      onBack={views.back}
    />
  );
}
