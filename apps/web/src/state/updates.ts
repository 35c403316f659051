/** Keeps the app for use without a connection, and says when a newer version waits; it never changes under one's hands. */
import { signal } from "@preact/signals";

/** A version that is loaded whole and waits to be used. */
export const waitingVersion = signal<ServiceWorker | undefined>(undefined);

export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  let isOurTurn = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isOurTurn) location.reload();
  });
  try {
    const registration = await navigator.serviceWorker.register("./sw.js");
    const look = () => {
      const isUpdate = navigator.serviceWorker.controller !== null;
      if (registration.waiting !== null && isUpdate) waitingVersion.value = registration.waiting;
    };
    look();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", look);
    });
  } catch {
    // Without https, or where the browser refuses: the app works, with a connection.
  }
  takeOver = () => {
    isOurTurn = true;
    waitingVersion.value?.postMessage("take-over");
  };
}

let takeOver = (): void => {};

/** Answers are stored with each press; the reload loses nothing. */
export const useNewVersion = (): void => takeOver();
