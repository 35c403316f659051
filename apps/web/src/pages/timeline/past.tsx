/** The time line with its forms: what is there, one entry that is being filled in, and the way to add another. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import type { Lists } from "../../state/saved.ts";
import { situationOf } from "../../state/situation.ts";
import { saved } from "../../state/store.ts";
import type { StoredProcedure, StoredTreatment } from "../../state/stored-profile.ts";
import { call } from "../../worker/client.ts";
import type { DrugView, PastForms, PastKind, TimelineView } from "../../worker/protocol.ts";
import { useFocusOn } from "../focus.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { OneProcedure } from "../one-procedure.tsx";
import { OneTreatment } from "../one-treatment.tsx";
import { PastList, type Place } from "./past-list.tsx";
import { Strip } from "./strip.tsx";
import "./timeline.css";
import { t } from "./words.ts";

export type Editing = Place | undefined;

interface PastProps {
  readonly lists: Lists;
  readonly editing: Editing;
  readonly setEditing: (editing: Editing) => void;
  /** The whole list as it is now. */
  readonly onList: (lists: Lists) => void;
}

type Entry = StoredTreatment | StoredProcedure;

export const listOf = (lists: Lists, kind: PastKind): readonly Entry[] => lists[kind] ?? [];

/** The place behind the last one: a new entry. */
export const newIn = (lists: Lists, kind: PastKind): Place => ({
  kind,
  place: listOf(lists, kind).length,
});

export function Past(props: PastProps) {
  const { lists } = props;
  const load = useLoad(async () => {
    const situation = situationOf({ ...saved.value, profile: asked(lists) });
    return { view: await call("timeline", situation), drugs: await call("drugs") };
  }, [JSON.stringify(lists)]);
  return <Loaded load={load}>{(found) => <Shown {...props} {...found} />}</Loaded>;
}

/** The lists alone: no other answer changes where something stands in time. */
const asked = (lists: Lists) => ({ facts: {}, ...lists });

interface ShownProps extends PastProps {
  readonly view: TimelineView;
  readonly drugs: readonly DrugView[];
}

function Shown({ lists, editing, setEditing, onList, view, drugs }: ShownProps) {
  const [takenOut, setTakenOut] = useState<{ lists: Lists; name: string } | undefined>(undefined);
  const whole = useFocusOn<HTMLDivElement>(editing === undefined);
  const change = (kind: PastKind, list: readonly Entry[]) =>
    onList({ ...lists, [kind]: list } as Lists);
  const keep = (entry: Entry) => {
    if (editing === undefined) return;
    const list = [...listOf(lists, editing.kind)];
    list[editing.place] = entry;
    setTakenOut(undefined);
    change(editing.kind, list);
    setEditing(undefined);
  };
  const isNew = editing !== undefined && editing.place === listOf(lists, editing.kind).length;
  const form = editing && (
    <Form
      key={`${editing.kind}-${editing.place}`}
      {...{ lists, editing, drugs, forms: view.forms }}
      onKeep={keep}
      onCancel={() => setEditing(undefined)}
    />
  );
  return (
    <>
      <div ref={whole} tabIndex={-1}>
        <Strip entries={view.entries} today={view.today} />
        {view.lines.low < view.lines.high && <p class="hint">{t("lines-unsure", view.lines)}</p>}
        <PastList
          entries={view.entries}
          editing={editing}
          form={form}
          onChange={({ kind, place }) => setEditing({ kind, place })}
          onTakeOut={({ kind, place, name }) => {
            setTakenOut({ lists, name });
            change(
              kind,
              listOf(lists, kind).filter((_, i) => i !== place),
            );
            whole.current?.focus();
          }}
        />
      </div>
      <div role="status">
        {takenOut && (
          <ButtonRow>
            <span>{t("taken-out", { name: takenOut.name })}</span>
            <Button
              look="quiet"
              onClick={() => {
                onList(takenOut.lists);
                setTakenOut(undefined);
              }}
            >
              {t("put-back")}
            </Button>
          </ButtonRow>
        )}
      </div>
      {isNew && form}
    </>
  );
}

interface FormProps {
  readonly lists: Lists;
  readonly editing: Place;
  readonly forms: PastForms;
  readonly drugs: readonly DrugView[];
  readonly onKeep: (entry: Entry) => void;
  readonly onCancel: () => void;
}

function Form({ lists, editing: { kind, place }, forms, drugs, onKeep, onCancel }: FormProps) {
  const shared = { place: place + 1, onKeep, onCancel };
  if (kind === "treatments")
    return (
      <OneTreatment
        before={lists.treatments?.[place]}
        drugs={drugs}
        intents={forms.intents}
        outcomes={forms.outcomes}
        {...shared}
      />
    );
  return (
    <OneProcedure
      before={lists.procedures?.[place]}
      kinds={forms.kinds}
      fields={forms.fields}
      {...shared}
    />
  );
}
