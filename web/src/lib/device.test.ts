import { expect, test } from 'vitest';
import { deviceName } from './device';

const CHROME = 'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';

test.each([
  [CHROME, 'Chrome, Windows'],
  [`${CHROME} Edg/109.0`, 'Edge, Windows'],
  [CHROME.replace('(KHTML', 'coc_coc_browser/110.0 (KHTML'), 'Cốc Cốc, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Mobile Safari/537.36', 'Chrome, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Mobile Safari/604.1', 'Safari, iPhone, iPad'],
  ['curl/8.5', 'curl/8.5'],
  ['', ''],
])('%s', (agent, name) => expect(deviceName(agent)).toBe(name));
