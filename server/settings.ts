import { z } from "zod";

const onOff = (standing: boolean) =>
  z
    .enum(["on", "off", "true", "false", "1", "0"])
    .transform((word) => word === "on" || word === "true" || word === "1")
    .default(standing);

const Environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEMO: z.string().optional(),
  RATE_LIMITS: onOff(true),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  TENANT_NAME: z.string().trim().min(2).max(60).default("政协委员会"),
  LEAST_APP: z
    .string()
    .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, "写成 0.3.0 这样的版本号。")
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((address) => address.trim())
        .filter(Boolean),
    ),
});

export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Origin without a path, such as https://zx.example.cn; undefined = whatever local address is asked for. */
  readonly publicUrl: string | undefined;
  readonly demo: boolean;
  readonly rateLimits: boolean;
  readonly logLevel: string;
  /** Names the tenant when a new database is made. */
  readonly tenantName: string;
  readonly trustedProxies: readonly string[];
  /** Older member apps are asked to update before they sync; undefined = none is too old. */
  readonly leastApp: string | undefined;
}

export class SettingsError extends Error {}

/** The settings from the environment (`.env.example` says what each is), or a SettingsError that names every fault in Chinese. */
export const readSettings = (environment: Record<string, string | undefined>): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}：${issue.message}`);
    throw new SettingsError(`环境变量有误，请对照 .env.example 修改：\n${faults.join("\n")}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === "production";
  const demo = onOff(!production).safeParse(env.DEMO);
  if (!demo.success) throw new SettingsError("环境变量有误：DEMO 只能是 on 或 off。");
  if (production && demo.data) throw new SettingsError("生产环境不能打开演示数据：请去掉 DEMO=on。");
  if (production && !env.RATE_LIMITS) throw new SettingsError("生产环境不能关闭频率限制：请去掉 RATE_LIMITS=off。");
  if (production && !env.PUBLIC_URL) {
    throw new SettingsError("生产环境必须给出 PUBLIC_URL，例如 https://zx.example.cn（海报二维码和来源校验都用它）。");
  }
  return {
    production,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : undefined,
    demo: demo.data,
    rateLimits: env.RATE_LIMITS,
    logLevel: env.LOG_LEVEL,
    tenantName: env.TENANT_NAME,
    trustedProxies: env.TRUSTED_PROXIES,
    leastApp: env.LEAST_APP,
  };
};
