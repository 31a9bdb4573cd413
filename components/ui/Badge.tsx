import type { ComponentChildren } from 'preact';

interface Props {
  readonly tone?: 'plain' | 'sample' | 'good' | 'accent';
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function Badge({ tone = 'plain', title, children }: Props) {
  return (
    <span class={`badge ${tone}`} title={title}>
      {children}
    </span>
  );
}

export const SampleBadge = () => (
  <Badge tone="sample" title="An example that came with Storymark. Never counted as ready.">
    Sample
  </Badge>
);
