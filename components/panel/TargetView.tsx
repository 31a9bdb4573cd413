import type { Panel } from '../../utils/panel/panel';
import { TargetForm } from '../target/TargetForm';

/** The target form, wired. */
export function TargetView({ panel }: { readonly panel: Panel }) {
  const { guide, settings, services, toasts, views, library } = panel;
  const lenses = guide.value?.lenses.filter(({ id }) => id !== 'plain') ?? [];
  return (
    <TargetForm
      target={settings.value.target}
      roles={guide.value?.roles ?? []}
      companies={lenses.map(({ title }) => title)}
      onBack={views.back}
      onSave={(target) => {
        services.store
          .saveSettings((before) => ({ ...before, target }))
          .then(
            () => {
              views.back();
              void library.reload();
            },
            () => toasts.complain('The target could not be stored. Try again.'),
          );
      }}
    />
  );
}
