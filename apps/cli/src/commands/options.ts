/** `nextline options`: every option with its status, reasons, gaps, checks and cautions; and the warnings. */
import {
  type Assessment,
  assessOptions,
  factsRead,
  type OptionAssessment,
  say,
} from "@nextline/core";
import type { Command, Request, View } from "../request.ts";
import { sayableDrugCautions } from "../text/drug-cautions.ts";
import { footer } from "../text/footer.ts";
import { type Facts, optionsText } from "../text/options.ts";
import { problemsText } from "../text/problems.ts";
import { warningsText } from "../text/warnings.ts";

export const options: Command = {
  name: "options",
  summary: "which treatment options fit, which depend on what, and why the others do not",
  answer: (request) => {
    const assessment = assessOptions(request.profile, request.knowledge);
    const facts = factsAfter(assessment, request);
    return {
      options: assessment.options.map((option) => optionAnswer(option, facts, request)),
      warnings: assessment.warnings.map((warning) => ({
        code: warning.code,
        level: warning.level,
        text: say({ warning }, request.voice),
      })),
    };
  },
  text: (request: Request, view: View) => {
    const assessment = assessOptions(request.profile, request.knowledge);
    const facts = factsAfter(assessment, request);
    return [
      ...warningsText(assessment.warnings, request.voice, view),
      ...problemsText(request, view),
      ...optionsText(assessment.options, { ...request, ...view, facts }),
      ...footer(request, view),
    ];
  },
};

/** Rules about other options read the finished statuses. */
function factsAfter({ options }: Assessment, { profile }: Request): Facts {
  return profile.facts.withStatuses(
    new Map(options.map(({ option, status }) => [option.id, status])),
  );
}

function optionAnswer(assessed: OptionAssessment, facts: Facts, request: Request): object {
  const { voice } = request;
  const { option, status, reasons, missing, askFirst, cautions } = assessed;
  return {
    id: option.id,
    family: option.family,
    name: option.name,
    standing: option.standing,
    status,
    reasons: reasons.map((reason) => ({
      rule: reason.rule.id,
      kind: reason.kind,
      verdict: reason.verdict,
      facts: reason.rule.facts,
      text: say({ reason, option: option.id, facts }, voice),
    })),
    missing,
    askFirst: askFirst.map((check) => ({
      fact: check.fact,
      critical: check.critical,
      question: say({ askFirst: check }, voice),
    })),
    cautions: cautions.map((caution) => ({ text: say({ caution }, voice), facts: caution.facts })),
    drugCautions: sayableDrugCautions(assessed, request).map((drugCaution) => ({
      id: drugCaution.caution.id,
      drugs: drugCaution.drugs,
      strength: drugCaution.caution.strength,
      text: say({ drugCaution }, voice),
      facts: drugCaution.caution.if === undefined ? [] : factsRead(drugCaution.caution.if),
    })),
    current: assessed.current,
    licence: assessed.licence,
    funding: assessed.funding,
    evidence: option.evidence ?? [],
  };
}
