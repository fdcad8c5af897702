import { useTexts } from "../useSession";

export function DiagnosticsPage() {
  const texts = useTexts();
  return <h2>{texts.pages.diagnostics}</h2>;
}
