/** The protective headers that every answer carries, whatever is asked. */
import type { FastifyHelmetOptions } from "@fastify/helmet";

/** Everything comes from this server, as files: nothing inline, nothing from elsewhere, no form is sent. */
const POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
};

type Directives = Readonly<Record<string, readonly string[]>>;

/** As one line, the way helmet writes it. */
const lineOf = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join(";");

const contentSecurityPolicy = lineOf(POLICY);

/** An address that a person named on the page may be asked from it, on this device even without https. */
const outsidePolicy = lineOf({
  ...POLICY,
  "connect-src": ["'self'", "https:", "http://127.0.0.1:*", "http://localhost:*"],
});

/** The pages that ask another server, each once a person has named it and pressed a button. */
const OUTSIDE: ReadonlySet<string> = new Set(["open.html", "launch.html", "callback.html"]);

/** @param file a file below the served folder */
export const policyOf = (file: string): string =>
  OUTSIDE.has(file) ? outsidePolicy : contentSecurityPolicy;

/** What a page may ask of the device: nothing. */
const CLOSED = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

export const permissionsPolicy: string = CLOSED.map((name) => `${name}=()`).join(", ");

const YEAR_SECONDS = 31_536_000;

/** A browser that once saw this header at 127.0.0.1 would ask every local program for https. */
export function helmetOptions(https: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: https ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
    xFrameOptions: { action: "deny" },
    // Of browsers that are gone.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  };
}
