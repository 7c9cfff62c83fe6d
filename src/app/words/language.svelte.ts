import { createContext } from 'svelte';
import { remember, remembered } from '../remembered.ts';
import { en } from './en.ts';
import { numbersOf, type Locale } from './numbers.ts';
import { zhCN, type Words } from './zh-CN.ts';

const catalogues: Record<Locale, Words> = { 'zh-CN': zhCN, en };

/** Everything the page says, in every language. */
export const allWords: readonly Words[] = Object.values(catalogues);

/** The languages one can choose, each by its own name. */
export const locales = (Object.keys(catalogues) as Locale[]).map((locale) => ({
  locale,
  name: catalogues[locale].language,
}));

/** The language of the page: what was chosen before, else what the browser asks for, else Chinese. */
export class Language {
  locale = $state<Locale>('zh-CN');
  words = $derived(catalogues[this.locale]);
  numbers = $derived(numbersOf(this.locale));

  constructor(locale: Locale = rememberedLocale() ?? wantedLocale(navigator.languages)) {
    this.locale = locale;
  }

  choose(locale: Locale) {
    this.locale = locale;
    remember('language', locale);
  }

  /** All that is said on the page; for whoever speaks without one too. */
  get page(): Words {
    return this.words;
  }

  /** The text of a study in this language; a plain text serves both. */
  text(text: string | { zh: string; en: string }): string {
    return typeof text === 'string' ? text : this.locale === 'en' ? text.en : text.zh;
  }

  /** How sure an interval is, with its unit: a confidence of .95 as 95 %. */
  sure(confidence: number): string {
    return this.words.withUnit(this.numbers.typed(100 * confidence), '%');
  }
}

/** The first language of the browser that we speak. */
export function wantedLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh-CN';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'zh-CN';
}

function rememberedLocale(): Locale | null {
  const locale = remembered('language');
  return locale === 'en' || locale === 'zh-CN' ? locale : null;
}

export const [useLanguage, setLanguage] = createContext<Language>();
