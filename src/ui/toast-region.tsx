import { dropToast, useToasts } from "#ui/toast-store.ts";

/** The one live region of the app; mounted once, by the shell. */
export function ToastRegion() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className="ui-toasts" role="status">
      {toasts.map((toast) => (
        <div key={toast.key} className="ui-toast">
          <span>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                dropToast(toast.key);
                toast.action?.onPress();
              }}
            >
              {toast.action.label}
            </button>
          )}
          {toast.stays && (
            <button type="button" onClick={() => dropToast(toast.key)}>
              关闭
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
