/** One quiet line while something takes its time in a large library; read out, and no room taken when there is nothing to say. */
export function Waiting({ text }: { readonly text: string }) {
  return (
    <div role="status" class="part-status">
      {text !== '' && <p class="soft small">{text}</p>}
    </div>
  );
}
