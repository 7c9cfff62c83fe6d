/** The binary format of WebAssembly, as much of it as the back-ends need (core specification 2.0, chapter 5). */
export type Bytes = number[];

export function unsigned(value: number): Bytes {
  const bytes: Bytes = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest ? low | 0x80 : low);
  } while (rest);
  return bytes;
}

export function signed(value: number): Bytes {
  const bytes: Bytes = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && !(low & 0x40)) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

export const f64Bytes = (value: number): Bytes => [...new Uint8Array(new Float64Array([value]).buffer)];
export const f32Bytes = (value: number): Bytes => [...new Uint8Array(new Float32Array([value]).buffer)];
export const i32Bytes = (value: number): Bytes => [...new Uint8Array(new Int32Array([value]).buffer)];

export const valueType = { i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueType;

/** Control and scalar instructions used by both back-ends. */
export const op = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  if: [0x04, 0x40],
  end: [0x0b],
  br: (depth: number): Bytes => [0x0c, ...unsigned(depth)],
  brIf: (depth: number): Bytes => [0x0d, ...unsigned(depth)],
  get: (local: number): Bytes => [0x20, ...unsigned(local)],
  set: (local: number): Bytes => [0x21, ...unsigned(local)],
  tee: (local: number): Bytes => [0x22, ...unsigned(local)],
  call: (index: number): Bytes => [0x10, ...unsigned(index)],
  i32: (value: number): Bytes => [0x41, ...signed(value)],
  i32Load: (offset: number): Bytes => [0x28, 2, ...unsigned(offset)],
  f64Load: (offset: number): Bytes => [0x2b, 3, ...unsigned(offset)],
  i32Add: [0x6a],
  i32Mul: [0x6c],
  i32Eqz: [0x45],
  i32LessSigned: [0x48],
  f64Equal: [0x61],
  f64: (value: number): Bytes => [0x44, ...f64Bytes(value)],
};

/** Instruction with the SIMD prefix. */
export const simdOp = (code: number, ...rest: number[]): Bytes => [0xfd, ...unsigned(code), ...rest];

export interface FunctionBody {
  parameters: ValueType[];
  locals: ValueType[];
  code: Bytes;
  exported?: string;
}

/** A module that imports one memory (`env.memory`) and exports the named functions. */
export function moduleBytes(functions: FunctionBody[]): Uint8Array<ArrayBuffer> {
  const section = (id: number, body: Bytes): Bytes => [id, ...unsigned(body.length), ...body];
  const vector = (items: Bytes[]): Bytes => [...unsigned(items.length), ...items.flat()];
  const text = (value: string): Bytes => {
    const bytes = [...new TextEncoder().encode(value)];
    return [...unsigned(bytes.length), ...bytes];
  };
  const types = functions.map((f) => [0x60, ...vector(f.parameters.map((p) => [valueType[p]])), 0]);
  const exports = functions.flatMap((f, i) => (f.exported ? [[...text(f.exported), 0, ...unsigned(i)]] : []));
  const code = functions.map((f) => {
    const locals = vector(f.locals.map((l) => [1, valueType[l]]));
    return [...unsigned(locals.length + f.code.length + 1), ...locals, ...f.code, 0x0b];
  });
  const out: Bytes = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  out.push(...section(1, vector(types)));
  out.push(...section(2, vector([[...text('env'), ...text('memory'), 2, 0, 0]])));
  out.push(...section(3, vector(functions.map((_, i) => unsigned(i)))));
  out.push(...section(7, vector(exports)));
  const body = vector(code);
  return Uint8Array.from([...out, 10, ...unsigned(body.length), ...body]);
}
