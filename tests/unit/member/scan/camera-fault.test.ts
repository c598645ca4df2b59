import { expect, test } from "vitest";
import { faultOfCamera, type CameraFault } from "#member/scan/camera-fault.ts";

const rejections: readonly (readonly [unknown, CameraFault])[] = [
  [new DOMException("Permission denied", "NotAllowedError"), "denied"],
  ["Error getting userMedia, error = NotAllowedError: Permission dismissed", "denied"],
  ["Error getting userMedia, error = NotFoundError: Requested device not found", "absent"],
  [new DOMException("", "OverconstrainedError"), "absent"],
  ["Error getting userMedia, error = NotReadableError: Could not start video source", "busy"],
  [new Error("no frame came"), "busy"],
  ["Camera streaming not supported by the browser.", "unsupported"],
  [new TypeError("x is not a function"), "failed"],
  [undefined, "failed"],
];

test.each(rejections)("%s means that the camera is %s", (rejection, fault) => {
  expect(faultOfCamera(rejection)).toBe(fault);
});
