/** Writes THIRD-PARTY-NOTICES.md from the lock file: `npm run notices`. */
import { writeFileSync } from "node:fs";
import { refusedPackages } from "./notices/notices";
import { NOTICES_FILE, projectNotices, projectPackages } from "./notices/project";

const refused = refusedPackages(projectPackages());
for (const line of refused) console.error(`许可证不在允许的名单上：${line}`);
if (refused.length > 0) process.exitCode = 1;
else writeFileSync(NOTICES_FILE, projectNotices());
