import { SAMPLE_FILES, sampleBytes } from "../app/support/openBook";
import { PageOverBooks } from "../app/support/pageOverBooks";
import { soak } from "./support/soak";

const page = new PageOverBooks();
afterAll(() => page.close());

/** `npm run soak` does a thousand rounds and writes docs/soak.md. */
test.each(SAMPLE_FILES.map((file, index) => [file, index] as const))(
  "%s: three rounds of edit, summarise and undo leave nothing but the edits",
  async (file, index) => {
    const { wrong } = await soak(page, file, sampleBytes(file), 3, 20231231 + index);
    expect(wrong).toEqual([]);
  },
);
