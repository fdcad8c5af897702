import { ProgressLine } from "../../../host/cli/progressLine";

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test("a terminal shows the step that is under way, and nothing of it stays", () => {
  const terminal = stream(true);
  const line = new ProgressLine(terminal);
  line.show("打开工作簿");
  line.show("一键汇总");
  line.clear();
  expect(terminal.written).toEqual(["\r\u001b[K  打开工作簿…", "\r\u001b[K  一键汇总…", "\r\u001b[K"]);
});

test("seconds are counted while a step lasts", () => {
  jest.useFakeTimers();
  try {
    const terminal = stream(true);
    const line = new ProgressLine(terminal);
    line.show("一键汇总");
    jest.advanceTimersByTime(3000);
    line.clear();
    jest.advanceTimersByTime(3000);
    expect(terminal.written.slice(1)).toEqual([
      "\r\u001b[K  一键汇总… 1 秒",
      "\r\u001b[K  一键汇总… 2 秒",
      "\r\u001b[K  一键汇总… 3 秒",
      "\r\u001b[K",
    ]);
  } finally {
    jest.useRealTimers();
  }
});

test("a file or a pipe gets nothing", () => {
  const pipe = stream(false);
  const line = new ProgressLine(pipe);
  line.show("一键汇总");
  line.clear();
  expect(pipe.written).toEqual([]);
});
