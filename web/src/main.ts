import { mount } from 'svelte';
import App from './App.svelte';
import './lib/tokens.css';
import './lib/base.css';
import './lib/print.css';
import { language } from './lib/i18n/index.svelte';

language.choose(language.now);
mount(App, { target: document.getElementById('app') as HTMLElement });
