/** Starts the way to a hospital's own record; nothing is asked before a person has named the address and said yes. */
void import("./launch-page.tsx").then(({ showLaunchPage }) => showLaunchPage());

export {};
