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
  code: Uint8Array;
  exported?: string;
}

/** Bytes that grow in place: joining arrays of arrays by spreading costs more than compiling them. */
export class CodeBuffer {
  #bytes = new Uint8Array(1 << 10);
  length = 0;

  push(more: Bytes | Uint8Array): void {
    if (this.length + more.length > this.#bytes.length) {
      const wider = new Uint8Array(2 * (this.length + more.length));
      wider.set(this.#bytes.subarray(0, this.length));
      this.#bytes = wider;
    }
    this.#bytes.set(more, this.length);
    this.length += more.length;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}

/** A module that imports one memory (`env.memory`) and exports the named functions. */
export function moduleBytes(functions: FunctionBody[]): Uint8Array<ArrayBuffer> {
  const out = new CodeBuffer();
  const text = (value: string): Bytes => {
    const bytes = [...new TextEncoder().encode(value)];
    return [...unsigned(bytes.length), ...bytes];
  };
  const section = (id: number, items: (Bytes | Uint8Array)[]): void => {
    const count = unsigned(items.length);
    const size = items.reduce((sum, item) => sum + item.length, count.length);
    out.push([id, ...unsigned(size)]);
    out.push(count);
    for (const item of items) out.push(item);
  };
  const body = (f: FunctionBody): Uint8Array => {
    const locals = f.locals.flatMap((l) => [1, valueType[l]]);
    const count = unsigned(f.locals.length);
    const made = new CodeBuffer();
    made.push(unsigned(count.length + locals.length + f.code.length + 1));
    for (const part of [count, locals, f.code, op.end]) made.push(part);
    return made.bytes;
  };
  out.push([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  section(
    1,
    functions.map((f) => [
      0x60,
      ...unsigned(f.parameters.length),
      ...f.parameters.map((p) => valueType[p]),
      0,
    ]),
  );
  section(2, [[...text('env'), ...text('memory'), 2, 0, 0]]);
  section(
    3,
    functions.map((_, i) => unsigned(i)),
  );
  section(
    7,
    functions.flatMap((f, i) => (f.exported ? [[...text(f.exported), 0, ...unsigned(i)]] : [])),
  );
  section(10, functions.map(body));
  return out.bytes;
}
