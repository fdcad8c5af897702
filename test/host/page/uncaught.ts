import { openAddin } from "../../../host/page/addin";
import { OneCellHost, serveFixture } from "./fixtureAddin";

/** Presses a button whose promise nobody catches, and prints what the caller sees. */
async function main(): Promise<void> {
  const served = serveFixture();
  const addin = await openAddin(new OneCellHost(), { ...served, timeout: 5000 });
  const rejected = await addin.invoke("reject").then(
    () => "nothing",
    (error: unknown) => String(error),
  );
  process.stdout.write(JSON.stringify({ rejected, errors: addin.errors.length }));
  addin.close();
  served.remove();
}

void main();
