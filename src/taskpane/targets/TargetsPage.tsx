import { useTexts } from "../useSession";

export function TargetsPage() {
  const texts = useTexts();
  return <h2>{texts.pages.targets}</h2>;
}
