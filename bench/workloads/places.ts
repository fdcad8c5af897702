export const CITIES =
  "广州 珠海 汕头 佛山 韶关 河源 梅州 惠州 汕尾 东莞 中山 江门 阳江 湛江 茂名 肇庆 清远 潮州 揭阳 云浮".split(" ");

export const TRADES =
  "家电 服装 模具 陶瓷 家具 五金 光电 纸业 食品 药业 精密机械 电子材料 智能装备 新能源 汽车零部件".split(" ");

export const PROJECT_KINDS = ["设备更新", "数字化车间", "绿色制造", "首台套装备", "公共服务平台", "贷款贴息"];
