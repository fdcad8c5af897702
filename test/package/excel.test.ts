import { steps } from "../../scripts/excel/steps";

describe("the steps that npm run excel prints", () => {
  const windows = steps("C:\\绩评\\manifest.xml", "win32");

  test("name the folder to share, the file to upload and the folder on a Mac", () => {
    expect(windows).toContain("右键文件夹 C:\\绩评 ");
    expect(windows).toContain("选 C:\\绩评\\manifest.xml，点“上传”");
    expect(steps("/Users/a/manifest.xml", "darwin")).toContain(
      'cp "/Users/a/manifest.xml" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/',
    );
  });

  test("begin with the computer that it runs on, and say what one sees after each", () => {
    const places = (text: string): readonly number[] =>
      ["Windows（", "Mac（", "Excel 网页版（"].map((one) => text.indexOf(one));
    const [onWindows, onMac] = [places(windows), places(steps("/a/manifest.xml", "darwin"))];
    expect([...onWindows].sort((a, b) => a - b)).toEqual(onWindows);
    expect(onMac[1]).toBeLessThan(onMac[0] ?? 0);
    expect(windows.match(/看到：/g)?.length).toBeGreaterThanOrEqual(4);
  });
});
