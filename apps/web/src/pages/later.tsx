/** A page whose code and words come when somebody opens it: the first screen does not wait for them. */
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { Loaded, useLoad } from "./loaded.tsx";

/** Remembers what came, so that the next visit shows it at once. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | undefined;
  const fetched = async () => {
    here ??= await load();
    return here;
  };
  function Coming(props: P) {
    const load = useLoad(fetched, []);
    return (
      <Loaded load={load} level={1}>
        {(Page) => <Page {...props} />}
      </Loaded>
    );
  }
  return (props: P) => {
    // Chosen once a visit: another component in its place would drop what was typed so far.
    const [{ Page }] = useState(() => ({ Page: here ?? Coming }));
    return <Page {...props} />;
  };
}
