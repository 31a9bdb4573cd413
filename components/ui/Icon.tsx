/** Line icons, 16 px, drawn here so that no font and no file is loaded. Decorative: name the control that holds one. */
const PATHS = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  next: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'm4 6.5 4 4 4-4',
  tick: 'm3.5 8.5 3 3 6-7',
  ring: 'M8 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6Z',
  caution: 'M8 3 2.5 12.5h11L8 3Zm0 4v2.5m0 1.6v.1',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'm4 4 8 8m0-8-8 8',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm3 7 3.2 3.2',
  plus: 'M8 3.5v9M3.5 8h9',
  pencil: 'm3.5 12.5.6-2.6 6.6-6.6a1.2 1.2 0 0 1 1.7 0l.3.3a1.2 1.2 0 0 1 0 1.7l-6.6 6.6-2.6.6Z',
  target: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  quote:
    'M3.5 11V8.2C3.5 6.2 4.6 5 6.2 4.6M9.3 11V8.2c0-2 1.1-3.2 2.7-3.6M3.5 8.6h2.3V11H3.5Zm5.8 0h2.3V11H9.3Z',
  page: 'M4 2.5h5l3 3v8H4v-11Zm5 0v3h3M6 8.5h4M6 11h3',
  open: 'M9 3.5h3.5V7M12.3 3.7 7.5 8.5M6.5 4H4a.5.5 0 0 0-.5.5V12a.5.5 0 0 0 .5.5h7.5a.5.5 0 0 0 .5-.5V9.5',
  power: 'M8 2.5V8M5 4.6a4.6 4.6 0 1 0 6 0',
  bin: 'M3.5 4.5h9M6.5 4.5V3h3v1.5m-5 0 .5 8.5h6l.5-8.5M7 7v3.5M9 7v3.5',
  book: 'M3 3.5h3.5A1.5 1.5 0 0 1 8 5v7.5A1.2 1.2 0 0 0 6.8 11.5H3v-8Zm10 0H9.5A1.5 1.5 0 0 0 8 5v7.5a1.2 1.2 0 0 1 1.2-1H13v-8Z',
  spark: 'M8 2.5 9.4 6.6 13.5 8 9.4 9.4 8 13.5 6.6 9.4 2.5 8l4.1-1.4L8 2.5Z',
  sidebar: 'M2.5 3.5h11v9h-11v-9Zm7 0v9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
