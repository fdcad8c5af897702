import { split } from "./group";
import type { WordGroup } from "./group";

/** Remarks, tasks, counts, and heads of lists that are none of ours. */
export const OTHERS: readonly WordGroup[] = [
  {
    id: "note",
    role: "note",
    family: "remark",
    strength: 0.95,
    words: split(
      `备注 说明 备注说明 其他说明 情况说明 附注 注 备注（说明） 需说明的问题 其他 截至 截止 备 相关说明 补充说明 其他需要说明的事项 需要说明的事项 其他需要说明的问题 需要说明的问题 其他需说明的问题`,
    ),
  },
  {
    id: "task",
    role: null,
    family: "task",
    strength: 1,
    words: split(
      `任务要求 任务要求/目标 任务目标 任务性质 实施方式 实施标准 工作量 完成时限 完成时间 资金投入方向 责任人 责任部门 责任处室 责任科室 牵头部门 配合单位 配合部门 工作措施 具体措施 推进措施 时间节点 时间要求
       工作进展 工作要求 工作目标 起止时间 开始时间 结束时间 实施内容 完成时限要求 计划完成时间 完成期限`,
    ),
  },
  {
    id: "taskName",
    role: "name",
    family: "task",
    strength: 0.85,
    words: split(`工作任务 工作任务名称 任务内容 工作内容 主要任务 重点任务 重点工作任务 工作事项`),
  },
  {
    id: "count",
    role: null,
    family: "count",
    strength: 0.9,
    words: split(
      `营业收入 主营业务收入 产值 总产值 工业总产值 增加值 工业增加值 利润 利润总额 税收 纳税额 销售额 销售收入 出口额 进出口额 数值 数据 数量 家数 人数 个数 户数 面积 件数 次数 台数 套数 企业数 项目数 单价 占比 比例 均值 平均 排名 系数 因素 得票 人次`,
    ),
  },
  {
    id: "foreign",
    role: null,
    family: "foreign",
    strength: 1,
    words: split(
      `姓名 基本工资 岗位工资 绩效工资 薪级工资 应发工资 实发工资 扣款 应扣 公积金 住房公积金 个税 个人所得税 社保 养老保险 医疗保险 性别 电话 联系电话 联系人 手机 手机号 手机号码 办公电话 邮箱 电子邮箱 职务 职称 地址 通讯地址 邮编 身份证号 照片 图片 日期 时间 星期 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
       年龄 学历 账号 开户行 银行账号 发票号 合同编号 文号 来文单位 行标签 列标签 求和项 计数项 总计项 传真 QQ 微信 岗位 班次 值班 值班人员 值班领导 车牌 型号 规格 存放地点 出生年月 民族 籍贯 项目编码 预算编码 编码 代码 单位代码 项目代码 统一社会信用代码`,
    ),
  },
];
