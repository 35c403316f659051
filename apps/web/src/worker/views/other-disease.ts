/** What stands in place of the options where the answers name a cancer that Nextline is not made for. */
import { isOtherDisease, sayReading } from "@nextline/core";
import type { OtherDiseaseView } from "../protocol.ts";
import type { Road } from "../road.ts";

const PARAGRAPHS = ["yourAnswers", "isFor", "notShown", "whomToAsk", "ifWrong", "stays"];

export function otherDiseaseView(road: Road): OtherDiseaseView | undefined {
  const { profile, voice, redFlags } = road;
  if (!isOtherDisease(profile, redFlags)) return undefined;
  const words = redFlags.words[voice.language]?.otherDisease ?? {};
  const histology = sayReading(voice, "histology", profile.facts.read("histology")) ?? "";
  const say = (id: string) => (words[id]?.[voice.register] ?? "").replace("{histology}", histology);
  return { title: say("title"), paragraphs: PARAGRAPHS.map(say) };
}
