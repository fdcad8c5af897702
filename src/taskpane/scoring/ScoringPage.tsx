import { useTexts } from "../useSession";

export function ScoringPage() {
  const texts = useTexts();
  return <h2>{texts.pages.scoring}</h2>;
}
