/** A page whose code and words come when somebody opens it: the first screen does not wait for them. */
import type { ComponentType } from "preact";
import { Loaded, useLoad } from "./loaded.tsx";

/** Remembers what came, so that the second visit shows it at once. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | undefined;
  const fetched = async () => {
    here ??= await load();
    return here;
  };
  function Coming(props: P) {
    const load = useLoad(fetched, []);
    return <Loaded load={load}>{(Page) => <Page {...props} />}</Loaded>;
  }
  return (props: P) => {
    const Page = here ?? Coming;
    return <Page {...props} />;
  };
}
