import { wordSet } from '../word-set.ts';

/** Providers where anybody gets a mailbox without charge: the address says nothing of the sender's organisation. */
const FREE_MAIL = wordSet(`
  gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.com.br hotmail.com
  hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.com live.co.uk live.fr live.nl live.de msn.com
  passport.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.co.jp yahoo.co.in yahoo.in yahoo.ca
  yahoo.com.br yahoo.com.au yahoo.com.ar yahoo.com.mx ymail.com rocketmail.com aol.com aim.com icloud.com me.com
  mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com
  keemail.me gmx.net gmx.de gmx.com gmx.at gmx.ch web.de freenet.de t-online.de mail.com email.com usa.com zoho.com
  zohomail.com zohomail.eu fastmail.com fastmail.fm hushmail.com mailfence.com disroot.org riseup.net posteo.de
  mailbox.org inbox.lv inbox.com mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru
  ukr.net i.ua meta.ua wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl seznam.cz centrum.cz email.cz azet.sk libero.it
  virgilio.it alice.it tiscali.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr bluewin.ch telenet.be skynet.be
  ziggo.nl hetnet.nl kpnmail.nl btinternet.com sky.com talktalk.net comcast.net verizon.net att.net sbcglobal.net
  bellsouth.net cox.net charter.net earthlink.net juno.com rogers.com shaw.ca bigpond.com optusnet.com.au xtra.co.nz
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn
  sohu.com aliyun.com 139.com naver.com daum.net hanmail.net nate.com rediffmail.com hey.com duck.com
`);

/** Whether mailboxes at a domain (lower case) are free for anybody. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
