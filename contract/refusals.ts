import type { DraftRow } from "#contract/drafts.ts";

/** Every way this product says no: its HTTP status and its sentence. `type` on the wire is `/problems/<kind>`. */
export const refusals = {
  "malformed-json": { status: 400, detail: "请求内容不是有效的 JSON。" },
  "duplicate-key": { status: 400, detail: "请求内容里有重复的字段。" },
  "malformed-request": { status: 400, detail: "请求格式不正确。" },
  "invalid-headers": { status: 400, detail: "请求头缺少必需的内容，或格式不正确。" },
  "precondition-required": {
    status: 428,
    detail: "请在请求头 If-Match 里写明根据哪一版修改；新建请写 If-None-Match: *。",
  },
  "draft-stale": { status: 412, detail: "这份草稿已在另一台设备上改过，请合并后再保存。" },
  "malformed-url": { status: 400, detail: "网址格式不正确。" },
  "foreign-host": { status: 421, detail: "访问的域名不属于本系统。" },
  "not-signed-in": { status: 401, detail: "登录已过期，请重新登录。内容仍保存在本机。" },
  "wrong-password": { status: 401, detail: "手机号或密码不正确。" },
  "account-locked": { status: 429, detail: "密码多次输错，账号已临时锁定，请稍后再试。" },
  "not-allowed": { status: 403, detail: "您的账号没有这项权限。" },
  "cross-site": { status: 403, detail: "请求来自其他网站，已拒绝。" },
  "identity-mismatch": { status: 403, detail: "这条内容是另一位使用者写的，请用他的账号发送。" },
  "not-found": { status: 404, detail: "没有找到。" },
  "point-unknown": { status: 404, detail: "没有这个联系点，请核对二维码或编号。" },
  "receipt-unknown": { status: 404, detail: "还没有收到。如果刚刚提交，请在有网络时打开提交页面，送出后再查。" },
  "receipt-mistyped": { status: 404, detail: "查询码有误，请核对后再输一次。" },
  "code-mistyped": { status: 422, detail: "编号有误，请核对后再输一次。" },
  "method-not-allowed": { status: 405, detail: "不支持这种请求方法。" },
  "request-timeout": { status: 408, detail: "请求超时，请重试。" },
  "move-not-allowed": { status: 409, detail: "当前状态下不能这样办理，请刷新后再试。" },
  "withdraw-too-late": { status: 409, detail: "已经受理，不能撤回。如需补充，请再提交一份。" },
  "cosign-open": { status: 409, detail: "还有联名人没有答复。可以等待，也可以结束联名后再提交。" },
  "signed-text-changed": { status: 409, detail: "联名人签的是修改前的文稿，请重新邀请他们确认。" },
  "cosign-over": { status: 409, detail: "会签期限已过，或已结束。" },
  "text-overtaken": { status: 409, detail: "第一提案人已修改文稿，请看过新稿再签。" },
  "member-unknown": { status: 422, detail: "有联名人不在委员名单中，请重新选择。" },
  "attachment-missing": { status: 409, detail: "附件还没有上传。" },
  "attachment-kind": {
    status: 415,
    detail: "只支持 Word、WPS、PDF、Excel、PPT、JPG、PNG、TXT 文件，且文件名与内容要一致。",
  },
  "attachment-damaged": { status: 422, detail: "文件在传输中损坏，请重新上传。" },
  "contact-needed": { status: 409, detail: "还没有经委员确认的沟通记录，不能签发答复。" },
  "cosign-needed": { status: 409, detail: "会办单位还没有会签，不能签发答复。" },
  "settings-changed": { status: 409, detail: "设置刚刚被另一位同事改过，请重新读取后再改。" },
  "return-too-late": { status: 409, detail: "申请退办的期限已过，请与提案委联系。" },
  "reply-overtaken": { status: 409, detail: "答复稿已有新的版本，请看过新稿再办理。您写的内容仍在本机。" },
  "edition-overtaken": { status: 409, detail: "编辑稿已被另一位同事改过，请对照新稿再保存。您写的内容仍在本机。" },
  "too-long-report": { status: 409, detail: "内容过长，请精简后再送签。" },
  "extension-open": { status: 409, detail: "已有一份延期申请在等待审批。" },
  "rules-published": { status: 409, detail: "这一版办法已经发布，不能再改。请复制为新版本。" },
  "year-not-open": { status: 409, detail: "这个履职年度已冻结或归档。" },
  "window-differs": { status: 409, detail: "这版办法的年度起止与该履职年度不同，不能用于该年度。" },
  "year-work-open": { status: 409, detail: "还有申诉或补录没有办完，请先办结再归档。" },
  "second-person-needed": { status: 409, detail: "录入人不能复核自己录入的内容，请由另一位同事复核。" },
  "sheet-unreadable": { status: 422, detail: "表格无法读取，请使用下载的模板填写。" },
  "session-in-use": { status: 409, detail: "已有人签到的场次不能删除。" },
  "not-over": { status: 409, detail: "会议还没有结束，不能确认考勤。" },
  "leaves-open": { status: 409, detail: "还有请假申请没有批复，请先批复再确认考勤。" },
  "not-invited": { status: 409, detail: "不在这次会议的通知范围内，请向会务人员登记。" },
  "outside-session": { status: 409, detail: "现在不是这场会议的签到时间。" },
  "member-code-invalid": { status: 422, detail: "本人码无效或已过期，请委员联网刷新后再出示。" },
  "check-in-code-invalid": { status: 422, detail: "签到码无效，请扫会场屏幕上的码。" },
  "check-in-code-expired": { status: 409, detail: "签到码已过期，请扫会场屏幕上正在显示的码。" },
  "leave-too-often": { status: 409, detail: "这次会议已申请过两次请假，请与会务人员联系。" },
  "too-late": { status: 409, detail: "已过截止时间，请与会务人员联系。" },
  "nothing-to-undo": { status: 409, detail: "没有可以撤销的操作。" },
  "id-taken": { status: 409, detail: "这个编号已经用于另一份内容。" },
  "receipt-taken": { status: 409, detail: "查询码已被使用，请换一个。" },
  "group-full": { status: 409, detail: "一组最多 200 件，请分开办理。" },
  "photo-missing": { status: 409, detail: "照片还没有上传。" },
  "reused-key": { status: 422, detail: "同一个操作编号被用于不同内容。" },
  "too-large": { status: 413, detail: "内容太大，超过了上限。" },
  "unsupported-media-type": { status: 415, detail: "不支持这种内容类型。" },
  "not-a-photo": { status: 415, detail: "只支持 JPEG、PNG、WebP 图片。" },
  "photo-unreadable": { status: 422, detail: "图片已损坏，或尺寸超过上限。" },
  "photo-hash-mismatch": { status: 422, detail: "图片在传输中损坏，请重新上传。" },
  "invalid-fields": { status: 422, detail: "有内容没有填对，请按提示修改。" },
  "proof-of-work-invalid": { status: 422, detail: "验证已失效，正在自动重试。" },
  "cursor-expired": { status: 410, detail: "本机数据过旧，需要重新同步。" },
  "app-too-old": { status: 426, detail: "当前版本太旧，请更新后再同步。内容仍保存在本机，不会丢失。" },
  "schema-too-old": { status: 422, detail: "这条内容由旧版本写成，请更新后再发送。内容仍保存在本机。" },
  "schema-too-new": { status: 503, detail: "服务器还在更新，稍后会自动重新发送。内容仍保存在本机。" },
  "headers-too-large": { status: 431, detail: "请求头过大。" },
  "too-many-requests": { status: 429, detail: "提交过于频繁，请稍后再试。内容仍保存在本机。" },
  "import-too-large": { status: 422, detail: "一次最多导入 2,000 行。" },
  "draft-kind-fixed": { status: 409, detail: "草稿建好以后不能改成另一种，请另写一份。这一份没有改动。" },
  "too-many-drafts": { status: 409, detail: "草稿已满 500 份，请先删去不用的草稿。这一份仍保存在本机。" },
  "name-taken": { status: 409, detail: "名册里已经有了，请核对后再保存。" },
  "phone-taken": { status: 409, detail: "这个手机号已经有账号。" },
  "own-account": { status: 409, detail: "不能停用或重置自己的账号，请由另一位管理员操作。" },
  "activation-expired": { status: 410, detail: "启用链接已失效，请重新生成。" },
  busy: { status: 503, detail: "系统繁忙，请稍后再试。内容没有丢失。" },
  "storage-full": { status: 507, detail: "服务器存储空间不足，请稍后再试。内容没有丢失。" },
  "internal-error": { status: 500, detail: "系统出了点问题，已经记录。请稍后再试。" },
} as const satisfies Record<string, { status: number; detail: string }>;

export type RefusalKind = keyof typeof refusals;

/** One field that was not right: a JSON pointer, a stable rule name and a sentence. */
export interface FieldFault {
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
}

/** A refusal as it travels inside the server; `detail` replaces the standing sentence where more can be said. */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  /** How that which could not be changed stands now. */
  readonly current?: DraftRow;
}
