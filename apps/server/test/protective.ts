/** Of the pages that ask another server, once a person has named it. */
export const outsidePolicy =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';" +
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*;" +
  "worker-src 'self';manifest-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'";

/** The headers that every answer carries, written out: a change of one is meant. */
export const protectiveHeaders = {
  "content-security-policy":
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';" +
    "worker-src 'self';manifest-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), " +
    "microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), " +
    "usb=(), xr-spatial-tracking=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-frame-options": "DENY",
};
