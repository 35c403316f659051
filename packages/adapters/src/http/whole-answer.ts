/** Fetches an answer whole: one that is cut, stalls or cannot be read fails here, inside what is tried again; later it would not be. */
type Request = globalThis.Parameters<typeof fetch>[0];

/** `read` throws where the answer is not what was asked for. */
export async function wholeAnswer(
  read: (body: string) => unknown,
  request: Request,
  options?: RequestInit,
): Promise<Response> {
  const response = await fetch(request, options);
  const body = await response.text();
  if (response.ok) read(body);
  const { status, statusText, headers } = response;
  // What was unpacked on the way is not announced as packed, nor with its packed length.
  const announced = new Headers(headers);
  for (const name of ["content-encoding", "content-length"]) announced.delete(name);
  return new Response(NO_BODY.includes(status) ? null : body, {
    status,
    statusText,
    headers: announced,
  });
}

/** A Response refuses a body with these. */
const NO_BODY = [101, 204, 205, 304];
