// WebAssembly's binary format, as much of it as a release looks into (core specification, 5).

/** Reads a binary from its beginning. */
export class Reader {
  constructor(buffer) {
    this.buffer = buffer;
    this.at = 0;
  }
  byte() {
    return this.buffer[this.at++];
  }
  bytes(length) {
    this.at += length;
    return this.buffer.subarray(this.at - length, this.at);
  }
  since(from) {
    return this.buffer.subarray(from, this.at);
  }
  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  }
  name() {
    return this.bytes(this.number()).toString("utf8");
  }
  limits() {
    const hasEnd = this.byte() & 1;
    this.number();
    if (hasEnd) this.number();
  }
  /** What is imported: a function, a table, a memory or a global. */
  external() {
    const kind = this.byte();
    if (kind === 0) this.number();
    else if (kind === 1) this.bytes(1), this.limits();
    else if (kind === 2) this.limits();
    else if (kind === 3) this.bytes(2);
    else throw new Error(`an import of kind ${kind} is not known here`);
  }
}
