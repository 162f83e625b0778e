import { createSocket, type RemoteInfo } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Records of a name, or how the server says that it has none; undefined for silence. */
export type Told = readonly string[] | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | undefined;

export interface NameQuestion {
  readonly name: string;
  readonly type: string;
}

const TYPES: Readonly<Record<number, string>> = { 1: 'A', 16: 'TXT' };
const CODES = { NXDOMAIN: 3, SERVFAIL: 2, REFUSED: 5 } as const;
const HEADER = 12;

function questionIn(message: Buffer): NameQuestion & { readonly end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), type: TYPES[message.readUInt16BE(at + 1)] ?? 'other', end: at + 5 };
}

function dataOf(record: string, type: string): Buffer {
  if (type === 'A') return Buffer.from(record.split('.').map(Number));
  const text = Buffer.from(record);
  const pieces: Buffer[] = [];
  for (let at = 0; at < text.length || at === 0; at += 255) {
    const piece = text.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  return Buffer.concat(pieces);
}

/** A message of RFC 1035, 4.1: every answer points to the name of the question. */
function reply(message: Buffer, { type, end }: ReturnType<typeof questionIn>, told: NonNullable<Told>): Buffer {
  const records = typeof told === 'string' ? [] : told.map((record) => dataOf(record, type));
  const header = Buffer.alloc(HEADER);
  message.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (typeof told === 'string' ? CODES[told] : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  const answers = records.map((data) => {
    const head = Buffer.from('c00c0000000100000000', 'hex');
    head.writeUInt16BE(type === 'A' ? 1 : 16, 2);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length);
    return Buffer.concat([head, length, data]);
  });
  return Buffer.concat([header, message.subarray(HEADER, end), ...answers]);
}

/** A name server on loopback for one test; everything that was asked of it is noted. */
export async function nameServer(
  tell: (question: NameQuestion) => Told,
): Promise<{ readonly url: string; readonly asked: NameQuestion[] }> {
  const asked: NameQuestion[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message: Buffer, { port, address }: RemoteInfo) => {
    const question = questionIn(message);
    asked.push({ name: question.name, type: question.type });
    const told = tell(question);
    if (told !== undefined) socket.send(reply(message, question, told), port, address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  onTestFinished(() => {
    socket.close();
  });
  return { url: `dns://127.0.0.1:${(socket.address() as AddressInfo).port}`, asked };
}
