export {
  associateAction,
  displayLanguage,
  isDarkTheme,
  isOfficeLoaded,
  onPaneShown,
  showPane,
  whenReady,
  type HostInfo,
} from "../excel/office";
