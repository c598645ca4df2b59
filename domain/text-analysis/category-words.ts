import type { OpinionCategory } from "#domain/submission/submission-lists.ts";

/** What is usually spoken of under a category, for a tenant that has sorted little yet; a handful of examples of its own outweighs it. */
export const generalWords: Partial<Record<OpinionCategory, readonly string[]>> = {
  ECONOMY: [
    "企业融资贷款税费营商环境市场主体个体工商户",
    "农业种植养殖合作社农产品销路补贴",
    "商铺租金物价消费市场旅游景区招商产业园区",
  ],
  CITY: [
    "道路坑洼路灯不亮下水道堵塞积水井盖人行道施工",
    "小区物业停车位占道经营电梯加装老旧小区改造违章搭建",
    "垃圾清运油烟噪音污染河道绿化公园公交站红绿灯拥堵",
    "自来水停水停电燃气供暖房屋漏水拆迁",
  ],
  SOCIETY: [
    "学校上学学位老师课后服务校车幼儿园",
    "医院看病挂号医生药品疫苗卫生院社区卫生服务站",
    "文化活动图书馆健身器材体育场广场演出文物",
  ],
  LABOUR: ["拖欠工资劳动合同加班工伤就业招聘培训", "养老金社保医保报销退休低保残疾人补助养老院居家养老"],
  UNITED_FRONT: ["民族宗教寺庙教堂清真少数民族", "港澳台侨胞归侨侨眷台商海外联谊", "民主党派党外人士新的社会阶层"],
};
