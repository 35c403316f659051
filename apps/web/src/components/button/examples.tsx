/** The button in all its looks. */
import { type Example, LONG_TEXT } from "../example.ts";
import { Button, ButtonRow, LinkButton } from "./button.tsx";

export const examples: readonly Example[] = [
  {
    name: "normal",
    Show: () => (
      <ButtonRow>
        <Button type="submit">Next</Button>
        <Button look="quiet">Back</Button>
        <LinkButton look="quiet" href="#button">
          See all my facts
        </LinkButton>
      </ButtonRow>
    ),
  },
  {
    name: "takes something away",
    Show: () => <Button look="danger">Delete my answers</Button>,
  },
  { name: "cannot be pressed", Show: () => <Button disabled>Next</Button> },
  {
    name: "a switch that is on",
    Show: () => (
      <Button look="quiet" aria-pressed="true">
        Clinical words
      </Button>
    ),
  },
  { name: "very long words", Show: () => <Button>{LONG_TEXT}</Button> },
];
