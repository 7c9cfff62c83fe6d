import * as expression from './expression.ts';
import type { Node } from './expression.ts';

/**
 * Equations in the notation of the model page: f`max(0, ${demand} - ${stock})` is an expression over lanes.
 * Operators, loosest first: `c ? a : b`, `||`, `&&`, `< <= > >= ==`, `+ -`, `* /`, unary `-`; functions: min, max
 * (two or more arguments), abs, sqrt, floor, exp, ln, pow, clip(x, low, high), positive(x) = max(0, x).
 * Holes take a node or a plain number. Throws SyntaxError with the text of the formula.
 */
export function f(strings: TemplateStringsArray, ...holes: (Node | number)[]): Node {
  const tokens = tokensOf(strings, holes);
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

  const choice = (): Node => {
    const mask = either();
    if (!take('?')) return mask;
    const a = choice();
    expect(':');
    return expression.select(mask, a, choice());
  };
  const either = (): Node => {
    let left = both();
    while (take('||')) left = expression.or(left, both());
    return left;
  };
  const both = (): Node => {
    let left = relation();
    while (take('&&')) left = expression.and(left, relation());
    return left;
  };
  const relation = (): Node => {
    const left = sum();
    if (take('<=')) return expression.lessEqual(left, sum());
    if (take('>=')) return expression.lessEqual(sum(), left);
    if (take('==')) return expression.equal(left, sum());
    if (take('<')) return expression.less(left, sum());
    if (take('>')) return expression.less(sum(), left);
    return left;
  };
  const sum = (): Node => {
    let left = product();
    for (;;) {
      if (take('+')) left = expression.add(left, product());
      else if (take('-')) left = expression.sub(left, product());
      else return left;
    }
  };
  const product = (): Node => {
    let left = atom();
    for (;;) {
      if (take('*')) left = expression.mul(left, atom());
      else if (take('/')) left = expression.div(left, atom());
      else return left;
    }
  };
  const atom = (): Node => {
    if (take('-')) return expression.neg(atom());
    if (take('(')) {
      const inside = choice();
      expect(')');
      return inside;
    }
    const token = tokens[at++];
    if (token === undefined) return fail('formula ends too early');
    if (typeof token === 'object') return token;
    if (/^[\d.]/.test(token)) return expression.constant(Number(token));
    const call = functions.get(token);
    if (!call) return fail(`unknown name ${token}`);
    expect('(');
    const args = [choice()];
    while (take(',')) args.push(choice());
    expect(')');
    return call(args);
  };

  const result = choice();
  if (at < tokens.length) fail(`unexpected ${String(peek() ?? '${…}')}`);
  return result;
}

const zero = expression.constant(0);
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
  ['positive', ([x]) => expression.max(zero, x!)],
]);

const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+|[A-Za-z]+|<=|>=|==|&&|\|\||[-+*/()<>?:,])/y;

function tokensOf(strings: TemplateStringsArray, holes: (Node | number)[]): (string | Node)[] {
  const tokens: (string | Node)[] = [];
  strings.forEach((text, i) => {
    TOKEN.lastIndex = 0;
    while (text.slice(TOKEN.lastIndex).trim() !== '') {
      const from = TOKEN.lastIndex;
      const match = TOKEN.exec(text);
      if (!match)
        throw new SyntaxError(`unexpected ${text.slice(from).trim()} in formula: ${strings.join('${…}')}`);
      tokens.push(match[1]!);
    }
    if (i < holes.length) {
      const hole = holes[i]!;
      tokens.push(typeof hole === 'number' ? expression.constant(hole) : hole);
    }
  });
  return tokens;
}
