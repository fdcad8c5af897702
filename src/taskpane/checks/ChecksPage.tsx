import { useTexts } from "../useSession";

export function ChecksPage() {
  const texts = useTexts();
  return <h2>{texts.pages.checks}</h2>;
}
