/** Opens what was shared. The link, with its key, leaves the address before any other line runs. */

const fragment = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

// Loaded afterwards and not above: what is imported above would run first.
void import("./open-page.tsx").then(({ showOpenPage }) => showOpenPage(fragment));

export {};
