/** The words by which one wording is weighed against another. Data of the grammar; each list can grow. */

/** Grades from best to worst; a better one than asked is met, a worse one is for a person, a bad one is unmet. */
export const LADDERS: readonly (readonly (readonly string[])[])[] = [
  [
    ["优", "优秀", "优等", "好", "很好", "优质"],
    ["优良"],
    ["良", "良好", "良等", "较好"],
    ["中", "中等", "一般", "合格", "及格", "达标"],
    ["差", "较差", "很差", "不合格", "不及格", "不达标"],
  ],
  [
    ["非常满意", "很满意", "十分满意"],
    ["满意"],
    ["较满意", "比较满意", "较为满意"],
    ["基本满意"],
    ["一般"],
    ["不满意", "较不满意", "很不满意"],
  ],
  [["显著"], ["明显"], ["较明显", "较为明显", "比较明显"], ["一般", "有所"], ["不明显", "不显著"]],
  [["高"], ["较高"], ["中", "一般"], ["较低"], ["低"]],
  [["充分"], ["较充分"], ["基本充分", "一般"], ["不充分"]],
  [["健全"], ["较健全", "较为健全", "基本健全"], ["不健全"]],
  [["有效"], ["较有效", "基本有效", "一般"], ["无效", "效果不明显"]],
];

/** Classes of surface water (GB 3838) from best to worst, as they are numbered. */
export const WATER: readonly (readonly string[])[] = [
  ["I", "1", "一"],
  ["II", "2", "二"],
  ["III", "3", "三"],
  ["IV", "4", "四"],
  ["V", "5", "五"],
  ["劣V", "劣5", "劣五"],
];

/** From here on a step of a ladder is a failure. */
export const BAD = /^(?:很|较)?(?:差|不.*|无效)$/;

/** How strongly something changed. */
export const STRENGTHS: Readonly<Record<string, number>> = {
  极大: 5,
  显著: 4,
  明显: 3,
  大幅: 3,
  大幅度: 3,
  全面: 3,
  非常: 3,
  十分: 3,
  很: 3,
  有效: 2,
  切实: 2,
  充分: 2,
  大力: 2,
  进一步: 2,
  不断: 2,
  持续: 2,
  长期: 2,
  稳步: 2,
  稳定: 2,
  较大: 2,
  较快: 2,
  较为: 0,
  较: 0,
  比较: 0,
  相对: 0,
  中期: 0,
  短期: 0,
  逐步: 0,
  逐渐: 0,
  逐年: 0,
  日趋: 0,
  日益: 0,
  渐趋: 0,
  趋于: 0,
};

/** On the way there: of a state less than the state itself, of a change no less than the change. */
export const ON_THE_WAY = /^(?:逐步|逐渐|逐年|日趋|日益)$/;
export const CHANGES =
  /(?:提高|提升|增长|增加|增强|上升|扩大|下降|降低|减少|压减|缩短|缩小|改善|优化|好转|改进|增收|向好)$/;

/** Say how long, not how much; none of the others stands in for them. */
export const LASTING = /持续|不断|长期|稳定/;

/** Say nothing by themselves. */
export const FILLERS =
  /已经|已|均|都|得到了?|得以|取得了?|了|实现|达到|保持|有(?=明显|显著|较大|大幅|进一步|很大|所)|项目|工作|情况|进行/g;

/** One class of words for each: what counts as the same thing said otherwise. */
export const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/提升|增强|增进/g, "提高"],
  [/(?:不|未|没有|没|无)(?:发生|出现)/g, "未发生"],
  [/按时|按期|如期|准时|按计划|按进度|按要求时间/g, "及时"],
  [/合乎规定|符合规定|规范合规|合法合规/g, "合规"],
  [
    /未超支|不超支|无超支|未超预算|不超预算|不超出预算|未超出预算|不超过预算|未超过预算|控制在预算(?:范围|以|之)?内|在预算(?:范围|以|之)?内|预算(?:范围)?内/g,
    "预算内",
  ],
  [/百分之?百|100%/g, "全部"],
  [/进展顺利|顺利进行|顺利推进/g, "顺利"],
];

/** Words with 不, 未, 无 or 非 that deny nothing. */
export const HARMLESS =
  /不断|不仅|不但|不低于|不少于|不高于|不超过|不动产|不同|不限|不锈|不定期|不折不扣|未来|未成年|无缝|无障碍|无人机|无线|无偿|无害化|无纸化|无土|无菌|无烟|无形|非常|非物质|非遗|非税|非公|非机动|没收|必不可少|前所未有|密不可分|源源不断|全无遗漏/g;

export const NEGATOR = /尚未|未能|没有|没能|无法|不能|未|没|不|无|非/;

/** A denied one of these is no failure but a good thing. */
export const HARM =
  /事故|投诉|违规|违纪|违法|问题|超支|超预算|超概|延误|延期|拖欠|浪费|损失|损坏|污染|上访|信访|舆情|纠纷|伤亡|死亡|差错|失误|泄露|泄密|隐患|案件|缺陷|返工|逾期|脱贫|返贫|挪用|截留|挤占|滞留|虚列|遗漏|偏差|影响|异议|反映|火灾|断档|腐败|风险|滞后|拥堵|故障|不良|退货|流失|事件|疫情|中断|破坏/;

/** Not quite, not all, not yet. */
export const HEDGE =
  /基本|部分|有所|一般|大部分|大多|初步|正在|推进中|进行中|建设中|实施中|办理中|采购中|尚|有待|待|仍|稍|略|少量|个别|阶段性|初稿|草案|征求意见|前期|招标|筹备|暂|欠|不足|不够|有限|还需|需进一步|较少|偏低|偏慢|滞后|缓慢/;

/** Done as it was meant to be. */
export const AS_MEANT =
  /^(?:已|均|都|全部|全面)*达成$|^(?:已|均|都|全部|全面|圆满|顺利|按时|按期|如期|按计划|较好地?|超额)*(?:达成|达到|完成|实现|符合)(?=.*(?:年度|预期|预定|既定|计划|目标|指标|任务|要求))(?:全部|所有|了|各项|年初|当年|年度|全年|预期|预定|既定|计划|绩效|目标|指标|任务|效果|效益|要求|进度|值|工作|设定|的|相关|数|量)+$/;

/** Done, without saying what. */
export const DONE =
  /^(?:已经|已|均|都|全部|全面|圆满|顺利|100%|百分百|均已|按计划)*(?:完成|达成|实现|落实|达标|完成了)(?:100%)?$/;

/** On time, of a deadline. */
export const ON_TIME =
  /^(?:已|均|都|全部|能|能够)*(?:按时|按期|如期|及时|准时|提前|按计划|按要求)(?:间)?(?:已|全部|均|地)*(?:完成|完工|竣工|建成|验收|办结|支付|拨付|发放|到位|上线|开展|举办|交付|投入使用|落实|达成|开工|.{0,8}完成)?$/;
