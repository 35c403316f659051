/** All that was done so far on one line through time: treatments and procedures, each changed where it stands. */
import { useState } from "preact/hooks";
import { Button, ButtonRow, LinkButton } from "../../components/button/button.tsx";
import { hrefOf } from "../../routes.ts";
import { amend } from "../../state/asking.ts";
import { keepUnfinished, type Lists, setProcedures, setTreatments } from "../../state/saved.ts";
import { saved, update } from "../../state/store.ts";
import type { PastKind } from "../../worker/protocol.ts";
import { type Editing, listOf, newIn, Past } from "./past.tsx";
import { t } from "./words.ts";

const KINDS: readonly PastKind[] = ["treatments", "procedures"];

/** The lists as they stand: what is being filled in goes before what was called whole. */
function listsNow(): Lists {
  const { unfinished, profile } = saved.value;
  const given = KINDS.flatMap((kind) => {
    const list = unfinished?.[kind] ?? profile[kind];
    return list === undefined ? [] : [[kind, list]];
  });
  return Object.fromEntries(given) as Lists;
}

const isWhole = (kind: PastKind): boolean =>
  saved.value.profile[kind] !== undefined && saved.value.unfinished?.[kind] === undefined;

function callWhole(kind: PastKind, lists: Lists): void {
  const change =
    kind === "treatments"
      ? setTreatments(lists.treatments ?? [])
      : setProcedures(lists.procedures ?? []);
  void amend(kind, change);
}

/** A list that was called whole stays whole; one that was not is kept and counts for nothing yet. */
function keep(before: Lists, after: Lists): void {
  for (const kind of KINDS)
    if (before[kind] !== after[kind]) {
      if (isWhole(kind)) callWhole(kind, after);
      else void update(keepUnfinished({ [kind]: after[kind] }));
    }
}

export function PastPage() {
  const lists = listsNow();
  const [editing, setEditing] = useState<Editing>(undefined);
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "facts" })}>{t("nav-facts")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <Past
        lists={lists}
        editing={editing}
        setEditing={setEditing}
        onList={(after) => keep(lists, after)}
      />
      {editing === undefined && (
        <>
          <ButtonRow>
            <Button onClick={() => setEditing(newIn(lists, "treatments"))}>
              {t(lists.treatments?.length ? "treatments-add" : "treatments-first")}
            </Button>
            <Button look="quiet" onClick={() => setEditing(newIn(lists, "procedures"))}>
              {t(lists.procedures?.length ? "procedures-add" : "procedures-first")}
            </Button>
          </ButtonRow>
          {KINDS.map((kind) => (
            <Whole key={kind} kind={kind} lists={lists} />
          ))}
          <LinkButton look="quiet" href={hrefOf({ at: "options" })}>
            {t("see-options")}
          </LinkButton>
        </>
      )}
    </>
  );
}

/** A list that nobody called whole counts as not known: said here, and settled with one press. */
function Whole({ kind, lists }: { readonly kind: PastKind; readonly lists: Lists }) {
  if (isWhole(kind)) return null;
  const some = listOf(lists, kind).length > 0;
  return (
    <section class="past-whole">
      <p>{t(`${kind}-${some ? "not-whole" : "unknown"}`)}</p>
      <ButtonRow>
        <Button look="quiet" onClick={() => callWhole(kind, lists)}>
          {t(some ? `${kind}-whole` : `${kind}-none`)}
        </Button>
      </ButtonRow>
    </section>
  );
}
