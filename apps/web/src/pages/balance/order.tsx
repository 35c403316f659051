/** What matters, the heaviest first, with the person's own words, and whether that is like them. */
import { LinkButton } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Segments } from "../../components/field/segments.tsx";
import { hrefOf } from "../../routes.ts";
import { putOnPage, setLike, setOwnWords } from "../../state/matters.ts";
import { update } from "../../state/store.ts";
import type { BalanceView, ThingView } from "../../worker/protocol.ts";
import type { Asked } from "./asking.ts";
import { t } from "./words.ts";

interface OrderProps {
  readonly view: BalanceView;
  readonly asked: Asked;
}

export function Order({ view, asked }: OrderProps) {
  const { ownWords = {} } = asked.answering.answers;
  if (view.order.length === 0) return <None view={view} />;
  return (
    <section>
      <h2>{view.headings.matters}</h2>
      <p>{view.orderLead}</p>
      <ol class="order">
        {view.order.map((thing) => (
          <Thing key={thing.id} thing={thing} own={ownWords[thing.id]} />
        ))}
      </ol>
      <OwnWords things={view.order} ownWords={ownWords} />
      {view.orderNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Like asked={asked} />
      <OnPage asked={asked} />
      {view.next && (
        <LinkButton look="quiet" href={hrefOf({ at: "weigh" })}>
          {t("weigh-go-on")}
        </LinkButton>
      )}
    </section>
  );
}

function None({ view }: { readonly view: BalanceView }) {
  const isBegun = view.given.length > 0;
  return (
    <section>
      <p>{isBegun ? view.orderLead : t("mine-none-lead")}</p>
      {view.orderNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <LinkButton href={hrefOf({ at: "weigh" })}>
        {t(isBegun ? "weigh-go-on" : "weigh-start")}
      </LinkButton>
    </section>
  );
}

interface ThingProps {
  readonly thing: ThingView;
  readonly own: string | undefined;
}

function Thing({ thing: { name, swing }, own }: ThingProps) {
  return (
    <li>
      <p>
        <strong>{name}</strong>
      </p>
      <p class="order-swing">{swing}</p>
      {own && <p>“{own}”</p>}
    </li>
  );
}

interface OwnWordsProps {
  readonly things: readonly ThingView[];
  readonly ownWords: Readonly<Record<string, string>>;
}

function OwnWords({ things, ownWords }: OwnWordsProps) {
  return (
    <Disclosure summary={t("mine-own")}>
      {things.map(({ id, name }) => (
        <div class="field" key={id}>
          <label class="label" for={`own-${id}`}>
            {name}
          </label>
          <textarea
            class="text-box"
            id={`own-${id}`}
            rows={2}
            value={ownWords[id] ?? ""}
            onInput={(event) => void update(setOwnWords(id, event.currentTarget.value))}
          />
        </div>
      ))}
    </Disclosure>
  );
}

const LIKE = ["yes", "partly", "no"] as const;

function Like({ asked: { answering } }: { readonly asked: Asked }) {
  const { isLike } = answering;
  return (
    <div>
      <p id="like">
        <strong>{t("mine-like")}</strong>
      </p>
      <Segments
        name="like"
        legend={t("mine-like")}
        segments={LIKE.map((value) => ({ value, label: t(`mine-like-${value}`) }))}
        chosen={isLike}
        onChoose={(value) => void update(setLike(LIKE.find((one) => one === value) ?? "partly"))}
      />
      <p role="status">
        {isLike !== undefined && t(isLike === "yes" ? "mine-like-thanks" : "mine-like-change")}
      </p>
    </div>
  );
}

function OnPage({ asked: { matters } }: { readonly asked: Asked }) {
  return (
    <label class="card" for="order-on-page">
      <input
        id="order-on-page"
        type="checkbox"
        checked={matters.isOnPage === true}
        onChange={(event) => void update(putOnPage(event.currentTarget.checked))}
      />
      <span class="card-words">{t("mine-on-page")}</span>
    </label>
  );
}
