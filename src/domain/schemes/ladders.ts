import type { GradeStep } from "../scheme";

/** 财预〔2020〕10号: 优 良 中 差. */
export const FOUR_GRADES: readonly GradeStep[] = [
  { grade: "优", from: 90 },
  { grade: "良", from: 80 },
  { grade: "中", from: 60 },
  { grade: "差", from: 0 },
];

/** With 低 between 中 and 差, as Guangdong's reports name the grades. */
export const FIVE_GRADES: readonly GradeStep[] = [
  { grade: "优", from: 90 },
  { grade: "良", from: 80 },
  { grade: "中", from: 70 },
  { grade: "低", from: 60 },
  { grade: "差", from: 0 },
];
