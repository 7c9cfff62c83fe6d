import * as expression from './expression.ts';
import type { Node } from './expression.ts';

/**
 * Equations in the notation of the model page: f`max(0, ${demand} - ${stock})` is an expression over lanes.
 * Operators, loosest first: `c ? a : b`, `||`, `&&`, `< <= > >= ==`, `+ -`, `* /`, unary `-`; functions: min, max
 * (two or more arguments), abs, sqrt, floor, exp, ln, pow, clip(x, low, high), positive(x) = max(0, x).
 * Holes take a node or a plain number. Throws SyntaxError with the text of the formula.
 */
export function f(strings: TemplateStringsArray, ...holes: (Node | number)[]): Node {
  // A formula is read once: each call of the same line has the same strings.
  let read = readFormulas.get(strings);
  if (!read) readFormulas.set(strings, (read = readFormula(strings)));
  return read(holes.map((hole) => (typeof hole === 'number' ? expression.constant(hole) : hole)));
}

/** What a formula makes of the nodes in its holes. */
type Formula = (holes: readonly Node[]) => Node;
const readFormulas = new WeakMap<TemplateStringsArray, Formula>();

function readFormula(strings: TemplateStringsArray): Formula {
  const tokens = tokensOf(strings);
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} in formula: ${strings.join('${…}')}`);
  };
  const peek = (): string | null => {
    const token = tokens[at];
    return typeof token === 'string' ? token : null;
  };
  const take = (text: string): boolean => (peek() === text ? (at++, true) : false);
  const expect = (text: string): void => void (take(text) || fail(`expected ${text}`));
  const two =
    (op: (a: Node, b: Node) => Node, a: Formula, b: Formula): Formula =>
    (holes) =>
      op(a(holes), b(holes));

  const choice = (): Formula => {
    const mask = either();
    if (!take('?')) return mask;
    const a = choice();
    expect(':');
    const b = choice();
    return (holes) => expression.select(mask(holes), a(holes), b(holes));
  };
  const either = (): Formula => {
    let left = both();
    while (take('||')) left = two(expression.or, left, both());
    return left;
  };
  const both = (): Formula => {
    let left = relation();
    while (take('&&')) left = two(expression.and, left, relation());
    return left;
  };
  const relation = (): Formula => {
    const left = sum();
    if (take('<=')) return two(expression.lessEqual, left, sum());
    if (take('>=')) return two(expression.lessEqual, sum(), left);
    if (take('==')) return two(expression.equal, left, sum());
    if (take('<')) return two(expression.less, left, sum());
    if (take('>')) return two(expression.less, sum(), left);
    return left;
  };
  const sum = (): Formula => {
    let left = product();
    for (;;) {
      if (take('+')) left = two(expression.add, left, product());
      else if (take('-')) left = two(expression.sub, left, product());
      else return left;
    }
  };
  const product = (): Formula => {
    let left = atom();
    for (;;) {
      if (take('*')) left = two(expression.mul, left, atom());
      else if (take('/')) left = two(expression.div, left, atom());
      else return left;
    }
  };
  const atom = (): Formula => {
    if (take('-')) {
      const inside = atom();
      return (holes) => expression.neg(inside(holes));
    }
    if (take('(')) {
      const inside = choice();
      expect(')');
      return inside;
    }
    const token = tokens[at++];
    if (token === undefined) return fail('formula ends too early');
    if (typeof token === 'number') return (holes) => holes[token]!;
    if (/^[\d.]/.test(token)) {
      const value = Number(token);
      return () => expression.constant(value);
    }
    const call = functions.get(token);
    if (!call) return fail(`unknown name ${token}`);
    expect('(');
    const args = [choice()];
    while (take(',')) args.push(choice());
    expect(')');
    return (holes) => call(args.map((arg) => arg(holes)));
  };

  const result = choice();
  if (at < tokens.length) fail(`unexpected ${String(peek() ?? '${…}')}`);
  return result;
}

const fold = (op: (a: Node, b: Node) => Node) => (args: Node[]) => args.reduce(op);
const functions = new Map<string, (args: Node[]) => Node>([
  ['min', fold(expression.min)],
  ['max', fold(expression.max)],
  ['abs', ([x]) => expression.abs(x!)],
  ['sqrt', ([x]) => expression.sqrt(x!)],
  ['floor', ([x]) => expression.floor(x!)],
  ['exp', ([x]) => expression.exp(x!)],
  ['ln', ([x]) => expression.ln(x!)],
  ['pow', ([x, y]) => expression.pow(x!, y!)],
  ['clip', ([x, low, high]) => expression.max(expression.min(x!, high!), low!)],
  ['positive', ([x]) => expression.max(expression.constant(0), x!)],
]);

const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+|[A-Za-z]+|<=|>=|==|&&|\|\||[-+*/()<>?:,])/y;

/** Words and signs of a formula; a number stands for the hole of that number. */
function tokensOf(strings: TemplateStringsArray): (string | number)[] {
  const tokens: (string | number)[] = [];
  strings.forEach((text, i) => {
    TOKEN.lastIndex = 0;
    while (text.slice(TOKEN.lastIndex).trim() !== '') {
      const from = TOKEN.lastIndex;
      const match = TOKEN.exec(text);
      if (!match)
        throw new SyntaxError(`unexpected ${text.slice(from).trim()} in formula: ${strings.join('${…}')}`);
      tokens.push(match[1]!);
    }
    if (i < strings.length - 1) tokens.push(i);
  });
  return tokens;
}
