/**
 * Why nothing is sent although there is a network; nothing is dropped meanwhile. auth: the person signs in again. role: the account may not
 * send (any more), which only the office can change. update: this version of the app is too old for the server.
 */
export type Pause = "auth" | "role" | "update";
