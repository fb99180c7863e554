// "Chrome, Windows" for what a browser calls itself. A name that is not known stands as it is. The order matters: most
// browsers also claim to be Chrome, and Chrome to be Safari.
const BROWSERS: [RegExp, string][] = [
  [/coc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(Headless)?Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iPhone, iPad'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const named = (agent: string, names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent))?.[1];

export function deviceName(agent: string): string {
  const found = [named(agent, BROWSERS), named(agent, SYSTEMS)].filter((each) => each !== undefined);
  return found.length > 0 ? found.join(', ') : agent;
}
