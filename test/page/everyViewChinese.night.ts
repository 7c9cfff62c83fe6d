// Every view of the page in Chinese, in every way in which it is shown: axe finds nothing, nothing scrolls sideways from 360
// pixels on, and no text is cut with type or zoom of 200 %.
import { everyViewFacts } from './everyView/facts.ts';

everyViewFacts('zh-CN');
