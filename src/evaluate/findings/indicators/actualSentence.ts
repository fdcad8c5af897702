import { listText } from "../../text";
import { flaggedRule } from "./flagged";

/** An actual value that is a description, or holds several figures: a person must say which one counts. */
export const actualSentence = flaggedRule({
  id: "actual-sentence",
  severity: "info",
  reference: "描述性的完成值不从中摘数；由人判断",
  flags: ["实际为描述", "多个实际值"],
  unless: ["复合目标"],
  text: {
    "zh-CN": ({ name, target, actual, figures, completion }) => {
      const subject = `“${name}”${target.trim() === name ? "" : `目标“${short(target)}”，`}完成值`;
      const action = "填写与目标对应的数值，或直接给分并说明理由";
      if (/\d/.test(actual)) {
        const listed = figures.length === 0 ? "" : `；其中与目标同单位的：${listText(figures, "zh-CN")}`;
        const why = "一段话里可能有几个数字，取哪一个要由人决定";
        return { message: `${subject}是一段描述：${short(actual)}${listed}`, why, action };
      }
      if (completion.target.quantities.length === 0) {
        const why = "两段文字是否一个意思，要由人判断";
        return {
          message: `${subject}“${short(actual)}”是否达到，无法自动判断`,
          why,
          action: "判断后直接给分并说明理由",
        };
      }
      const why = "目标是数量，完成值是文字，完成了多少要由人判断";
      return { message: `${subject}只写“${short(actual)}”，没有数字，算不出完成率`, why, action };
    },
    "en-US": ({ name, target, actual, figures, completion }) => {
      const subject = `“${name}”: ${target.trim() === name ? "" : `target “${short(target)}”; `}the actual value`;
      const action = "Enter the figure that answers the target, or give the points with a reason.";
      if (/\d/.test(actual)) {
        const listed = figures.length === 0 ? "" : `; in the target's unit: ${listText(figures, "en-US")}`;
        const why = "A sentence may hold several figures; a person must say which one counts.";
        return { message: `${subject} is a description: ${short(actual)}${listed}`, why, action };
      }
      if (completion.target.quantities.length === 0) {
        const why = "Whether two texts mean the same is for a person to say.";
        return {
          message: `${subject} “${short(actual)}” must be judged`,
          why,
          action: "Give the points with a reason.",
        };
      }
      const why = "The target is a quantity, the actual value a word: how much was done is for a person to say.";
      return { message: `${subject} “${short(actual)}” holds no figure`, why, action };
    },
  },
});

/** A compound target with several actual values: every part must be met. */
export const compoundTarget = flaggedRule({
  id: "compound-target",
  severity: "warning",
  reference: "一个指标含两个目标须分别判断；某报告目标“均增长10%左右”，实际9.1%、0.9%",
  flags: ["复合目标"],
  text: {
    "zh-CN": ({ name, target, actual }) => ({
      message: `“${name}”目标“${short(target)}”含不止一项要求，完成值：${short(actual)}`,
      why: "各项完成程度不同，合在一起算不出一个完成率",
      action: "拆成几个指标，或说明按哪一项计分",
    }),
    "en-US": ({ name, target, actual }) => ({
      message: `The target of “${name}”, “${short(target)}”, asks for more than one thing; actual: ${short(actual)}`,
      why: "Its parts were met to different degrees: one rate cannot tell.",
      action: "Split it, or say which part counts.",
    }),
  },
});

const LIMIT = 60;

function short(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length <= LIMIT ? plain : `${plain.slice(0, LIMIT)}…`;
}
