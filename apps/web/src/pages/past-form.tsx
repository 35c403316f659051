/** A question that a list answers: treatments or procedures, filled one by one and then called whole. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { keepUnfinished, type Lists, setProcedures, setTreatments } from "../state/saved.ts";
import { saved, update } from "../state/store.ts";
import { t } from "../words.ts";
import type { PastKind } from "../worker/protocol.ts";
import type { FormProps } from "./form.tsx";
import { type Editing, listOf, newIn, Past } from "./timeline/past.tsx";

const WHOLE = {
  treatments: (lists: Lists) => setTreatments(lists.treatments ?? []),
  procedures: (lists: Lists) => setProcedures(lists.procedures ?? []),
} as const;

/** Kept with "these are all", so that a half-filled list is never taken for the whole history. */
export function PastForm({ kind, view, onAnswer }: FormProps & { readonly kind: PastKind }) {
  const { unfinished, profile } = saved.value;
  const [lists, setLists] = useState<Lists>({ [kind]: unfinished?.[kind] ?? profile[kind] ?? [] });
  const isEmpty = listOf(lists, kind).length === 0;
  const [editing, setEditing] = useState<Editing>(isEmpty ? newIn(lists, kind) : undefined);
  const change = (next: Lists) => {
    setLists(next);
    void update(keepUnfinished(next));
  };
  const isFirst = isEmpty && editing !== undefined;
  return (
    <>
      <h1>{view.question}</h1>
      <p class="hint">{view.help}</p>
      <Past lists={lists} editing={editing} setEditing={setEditing} onList={change} />
      {(editing === undefined || isFirst) && (
        <ButtonRow>
          <Button look={isFirst ? "quiet" : "primary"} onClick={() => onAnswer(WHOLE[kind](lists))}>
            {t(isEmpty ? `${kind}-none` : "treatments-done")}
          </Button>
          {!isFirst && (
            <Button look="quiet" onClick={() => setEditing(newIn(lists, kind))}>
              {t(`${kind}-add`)}
            </Button>
          )}
        </ButtonRow>
      )}
    </>
  );
}
