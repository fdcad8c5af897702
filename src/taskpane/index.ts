import { isOfficeLoaded } from "../app/host";
import { showStandalone } from "./standalone";

if (isOfficeLoaded()) {
  void import(/* webpackMode: "eager" */ "./start").then(({ start }) => start());
} else {
  showStandalone("officeMissing");
}
