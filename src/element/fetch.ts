/** How much of a file is read, and for how long. */
export interface Limits {
  /** Most bytes that are read, after the browser has unpacked them; 20 MB when absent. */
  readonly maxBytes?: number | undefined;
  /** Milliseconds until loading is given up; 30 000 when absent. */
  readonly timeout?: number | undefined;
}

/** A file as text, with what its server says that it is. */
export interface Fetched {
  readonly text: string;
  /** The media type in lower case, without parameters; empty when there is none. */
  readonly type: string;
}

const most = 20_000_000;
const longest = 30_000;

function limit(name: keyof Limits, value: number): number {
  if (!(value > 0)) throw new RangeError(`${name} must be more than 0, is ${value}`);
  return value;
}

/**
 * Load a file without credentials. What is too large is refused while it comes in: the rest is not loaded.
 *
 * @throws TypeError when there is no such file or the server cannot be asked, RangeError beyond a limit
 * @example await fetchText(new URL("history.json", document.baseURI), { maxBytes: 1e6 }, signal)
 */
export async function fetchText(url: URL, limits: Limits, signal: AbortSignal): Promise<Fetched> {
  const maxBytes = limit("maxBytes", limits.maxBytes ?? most);
  const timeout = limit("timeout", limits.timeout ?? longest);
  const late = new RangeError(`no answer within ${timeout} ms: ${url.href}`);
  const stop = new AbortController();
  const end = (): void => stop.abort(signal.reason);
  const timer = setTimeout(() => stop.abort(late), timeout);
  signal.addEventListener("abort", end, { once: true });
  if (signal.aborted) end();
  try {
    const response = await ask(url, stop.signal);
    const type = (response.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
    return { text: await read(response, maxBytes, url), type };
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    // What is still on its way is not wanted any more.
    stop.abort();
  }
}

async function ask(url: URL, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { credentials: "omit", signal }).catch((cause: unknown) => {
    // A browser does not tell a page which of these it was.
    throw new TypeError(`not reachable, or not allowed to this page: ${url.href}`, { cause });
  });
  if (!response.ok) throw new TypeError(`the server answered ${response.status}: ${url.href}`);
  return response;
}

async function read(response: Response, maxBytes: number, url: URL): Promise<string> {
  const tooLarge = new RangeError(`larger than ${maxBytes} bytes: ${url.href}`);
  if (Number(response.headers.get("content-length")) > maxBytes) throw tooLarge;
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  for (let bytes = 0; reader !== undefined;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) throw tooLarge;
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
