import { r, table } from './table.ts';

table('domain', 'keys of settings, texts and events are no names', [
  ['Missing translation: order.page.link (locale en.GB), fallback order.title.email'],
  ["t('order.page.link'), $t(\"order.title.run\"), i18n.get('order.button.zone')"],
  ['order.pool.to: true'],
  ['"order.page.link": "Go on"'],
  ['feature flag order.page.new is on'],
  ['level=info component=order.store msg="done"'],
  ['player.name = thread.style.id; list.map { it.id }'],
  ['hash:0cc175b9c0f1b6a831c399e269772661 OR ssl.cert.subject.cn:drovaxkelm.net', 'drovaxkelm.net'],
  // A name of words, where the text says that it is one.
  ['nslookup order.page.link', 'order.page.link'],
  ['order.page.link resolves to 203.0.113.7', 'order.page.link'],
]);

table('domain', 'files beside files, in events and in other languages', [
  ['He wrote notes.py and parts.pl, then looked at plan.md and at outputs.tf.'],
  ['FileCreate by tool.scr: drovax.la, parts.in, plan.h'],
  [r`{"Attribute":[{"type":"filename|md5","value":"drovax.la|0cc175b9c0f1b6a831c399e269772661"}]}`],
  ["[file:name = 'drovax.la']"],
  ['type=EXECVE msg=audit(1700000000.1:2): argc=2 a0="bash" a1="drovax.app"'],
  ['Content-Type: application/zip; name="drovax.cab"'],
  ['1. Open [drovax.app](docs/plan.md)'],
  ['avscan result="Trojan.Win32.Drovax.a" object="drovax.mk"'],
  ['[W64/DROVAX.NL] drovax.mk'],
  ['El fichero drovax.mk se conecta'],
  ['Файл drovax.mk скачивается'],
  ['The dropper opens drovax.mk, see hxxps://quillbat[.]com'],
  ['cmd /c start drovax.cc'],
]);

table('domain', 'hosts of resolvers, registries and queries', [
  ['zone drovaxkelm.bid/IN: transferred serial 7', 'drovaxkelm.bid'],
  ['Dropped query for drovaxkelm.sh|TXT', 'drovaxkelm.sh'],
  ['{"dns":{"question":{"name":"drovax.health","type":"A"}}}', 'drovax.health'],
  ['certificate is valid for drovax.de, not quillbat.audio', 'drovax.de', 'quillbat.audio'],
  ['image: drovaxkelm.taxi/tool:1.2.3', 'drovaxkelm.taxi'],
  ['where SenderFromDomain == "drovax-mail.credit"', 'drovax-mail.credit'],
  ['where RemoteUrl has "drovaxkelm.club" or x', 'drovaxkelm.club'],
  ['TLS tunnel 2001:db8::3f up, gateway drovaxkelm.money', 'drovaxkelm.money'],
]);

table('domain', 'a sentence that no space was put before', [
  ['Se conecta con drovax.net.Además usa otra.', 'drovax.net'],
]);
table('email', 'a sentence that no space was put before', [
  ['Send it to ann@drovax.com.Thanks.In case of doubt call.', 'ann@drovax.com'],
]);
table('url', 'a sentence that no space was put before', [
  ['по ссылке https://drovax.com/a.png.Адрес почты', 'https://drovax.com/a.png'],
]);
