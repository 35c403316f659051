/** The worker: runs the road from the answers to what is shown, so that the page itself stays quick. */
import { answerCall } from "./calls.ts";
import type { Reply, Request } from "./protocol.ts";

const reply = (message: Reply): void => postMessage(message);

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  try {
    reply({
      id: data.id,
      answer: await answerCall(data.call, data.ask, (progress) => reply({ id: data.id, progress })),
    });
  } catch (error) {
    reply({ id: data.id, error: error instanceof Error ? error.message : String(error) });
  }
});
