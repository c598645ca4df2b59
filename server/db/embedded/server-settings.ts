/** Where the server listens: in the cluster's own folder, or (Windows) on a port of the loopback interface. */
export type Listening = { readonly kind: "socket" } | { readonly kind: "port"; readonly port: number };

/** A socket has no port, but its name has. */
export const SOCKET_PORT = 5432;

/** The settings that the embedded server runs with; what is acknowledged is on the disk. */
export const serverSettings = (clusterName: string, listening: Listening): readonly string[] => {
  const settings: Record<string, string> = {
    cluster_name: clusterName,
    ...(listening.kind === "socket"
      ? {
          listen_addresses: "",
          port: String(SOCKET_PORT),
          unix_socket_directories: ".",
          unix_socket_permissions: "0700",
        }
      : { listen_addresses: "127.0.0.1", port: String(listening.port), unix_socket_directories: "" }),
    max_connections: "100",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    // Random ids touch random pages: the first touch after a checkpoint writes the whole page, so this comes seldom.
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    // What people wrote never reaches a log: no statements, no parameters, no "Key (phone)=(…) already exists".
    log_statement: "none",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    log_checkpoints: "off",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
};
