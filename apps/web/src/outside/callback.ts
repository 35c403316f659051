/** Where a hospital sends the person back to. */
void import("./callback-page.tsx").then(({ showCallbackPage }) => showCallbackPage());

export {};
