import { table } from './table.ts';

table('domain', 'keys, ports and signs beside a name', [
  // A key that only ends in the letters of an ending passes nothing on.
  ['DestinationHostname: img.drovaxkelm.me', 'img.drovaxkelm.me'],
  ['ssl-cert: Subject: commonName=quillbat.me', 'quillbat.me'],
  ['"subject":"CN=drovax.cn","issuerdn":"C=US"', 'drovax.cn'],
  ['host: options.host'],
  ['userName: account.name'],
  // Settings, identifiers and their names.
  ['plugin.id=ledger.core.info'],
  ['policy.plugin.zone=Catalog'],
  ['{"events.name":"login","ledger.info": 3}'],
  ['<string name="pref.key.info">Printer</string>'],
  ['evict object 0a51 providers.tf age=71s'],
  // Ports of mail and of miners.
  ['xmrig -o drovax.info:3333 --tls', 'drovax.info'],
  ['sent via quillbat.info:587', 'quillbat.info'],
  // What a tool or a list says of it.
  ["*** ns1 can't find drovax.click: Non-existent domain", 'drovax.click'],
  ['test.quillbat.rs  (domain)', 'test.quillbat.rs'],
  // The number of a footnote.
  ['was seen at drovaxkelm[.]com.3', 'drovaxkelm.com'],
  ['was seen at drovax.org.12 and', 'drovax.org'],
  ['linked with libdrovax.so.6 and app.1.2'],
]);

table('ip', 'versions in other words', [
  ['\u30d0\u30fc\u30b8\u30e7\u30f3 2.1.0.5 \u4ee5\u964d'],
  ['\u30d0\u30fc\u30b8\u30e7\u30f32.1.0.5 \u4ee5\u964d'],
  ['\u0432 \u0432\u0435\u0440\u0441\u0438\u0438 10.2.3.4 \u0438\u0441\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e'],
  ['versi\u00f3n 4.1.2.3 y 203.0.113.7', '203.0.113.7'],
  ['Version: 2:1.2.13.0-1'],
  ['\u0430\u0434\u0440\u0435\u0441 203.0.113.7', '203.0.113.7'],
  ['id=firewall sn=18B1 fw=203.0.113.7 pri=1', '203.0.113.7'],
  // Words that only begin like those of a version.
  ['203.0.113.7, beta.drovax.com', '203.0.113.7'],
  ['allow 203.0.113.7 -> 198.51.100[.]9:50050', '203.0.113.7', '198.51.100.9'],
]);
