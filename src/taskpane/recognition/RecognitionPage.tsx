import { useTexts } from "../useSession";

export function RecognitionPage() {
  const texts = useTexts();
  return <h2>{texts.pages.recognition}</h2>;
}
