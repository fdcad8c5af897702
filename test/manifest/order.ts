/**
 * Which children an element may have and in which order; a name with `!` must be there.
 * Source: Microsoft, "How to find the proper order of manifest elements", and [MS-OWEMXML] for what is required.
 * A key `Parent > Element` is an element below that parent, where the name alone would not say which is meant.
 */
export const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains",
    "Hosts!",
    "Requirements!",
    "DefaultSettings!",
    "Permissions!",
    "Dictionary",
    "VersionOverrides!",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!", "VersionOverrides"],
  "VersionOverrides > Host": ["Runtimes!", "AllFormFactors!", "DesktopFormFactor!"],
  AllFormFactors: ["ExtensionPoint!"],
  DesktopFormFactor: ["GetStarted", "FunctionFile!", "ExtensionPoint!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  "ExtensionPoint CustomFunctions": ["Script!", "Page!", "Metadata!", "Namespace!"],
  Group: ["Label!", "Icon!", "Control!"],
  "Control Button": ["Label!", "Supertip!", "Icon!", "Action!", "Enabled"],
  Supertip: ["Title!", "Description!"],
  "Action ExecuteFunction": ["FunctionName!"],
  "Action ShowTaskpane": ["TaskpaneId", "SourceLocation!", "Title"],
  Resources: ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
};
