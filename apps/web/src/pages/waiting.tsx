/** While something comes: says so, and keeps the foot of the page where it will be. */

export const Waiting = ({ text }: { readonly text: string }) => (
  <p class="waiting" role="status">
    {text}
  </p>
);
