import { useEffect, useState } from 'preact/hooks';

/** One quiet line while something takes its time in a large library, read out too; no room taken when there is nothing to say. */
export function Waiting({ text }: { readonly text: string }) {
  // What stands in a live region when it comes is not read out: the words come after it.
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <div role="status" class="part-status">
      {said !== '' && <p class="soft small">{said}</p>}
    </div>
  );
}
