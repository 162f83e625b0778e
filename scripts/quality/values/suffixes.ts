const words = (text: string) => text.trim().split(/\s+/);

/** Endings that mean a domain and hardly anything else. */
export const PLAIN_SUFFIXES = words(`
  com com com com com com com com net net net org org info biz edu gov
  de fr uk nl be ch eu se dk fi gr pt cz sk hu ro bg hr si ua ru su lt lv ee by kz uz kg tj ge az cn jp kr tw hk sg vn th
  ph lk au nz ng ke gh tz ug ma dz tn eg sa ae qa kw jo lb ir iq tr il br ar uy ve bo pe mx gt hn ni cr cu
  ca us tv ws cc fm nu cx gs tk ga gq pw vc
  co.uk org.uk ac.uk gov.uk com.br net.br org.br gov.br com.ar com.mx com.co com.pe com.tr com.cn net.cn com.tw com.hk
  co.jp ne.jp or.jp co.kr co.il co.in net.in co.za org.za com.au net.au org.au co.nz com.sg com.my com.vn co.th go.th com.ph com.pk
  com.ua kiev.ua com.ru msk.ru com.pl net.pl co.id go.id ac.id com.ng com.eg com.sa co.ke asso.fr gouv.fr co.at or.at
  xyz top club site online shop store icu vip buzz cyou cfd sbs bond monster quest rest lol fyi bid loan men
  stream trade webcam racing party science faith accountant cricket review gdn mom work tech space website press fun
  pro asia mobi tel travel jobs museum coop aero
  cloud blog wiki agency guru today life live solutions digital company center expert berlin hamburg koeln paris london nyc
  moscow tokyo istanbul wien swiss bayern
`);

/** Endings that are also file extensions, code words or words: a domain only where the text says so. */
export const ODD_SUFFIXES = words(`
  zip mov sh py rs md pl ps so ai app id io name host run me in is it at to my no es do as be st la ms mk ml pm sc tf vi
  cat pub link download email network services systems support tools plus click date now win page dev one world build
  bar best cab car cash cool care chat codes design direct directory domains events exchange express foundation
  global gold group house land legal market media money news ninja parts photo photos pictures pizza place reviews rocks
  school security show singles tips training watch works zone
`);

/** The same in another proportion, with others of each sort. */
export const OTHER_PLAIN_SUFFIXES = words(`
  com com com com com com com com com com net net net org org info us ca de de uk fr nl ru ru cn br in.net eu
  co.uk co.jp co.in com.au com.br co.kr org.au gov.au nhs.uk ltd.uk ne.jp go.jp com.my com.sg co.za com.ve com.uy com.ec com.do com.gt
  com.lb com.kw com.pt com.gr com.cy com.mt com.hr co.ua od.ua in.ua spb.ru nsk.ru edu.tw edu.hk edu.vn gov.vn gov.tr bel.tr
  xyz xyz top top club online site shop store live icu vip cc ws pw ga gq tk cyou sbs cfd lat homes hair skin makeup boats
  autos yachts christmas audio bid loan win men mom lol wtf ooo uno ceo pics wang ren ltd gmbh inc llc limited ventures holdings
  international institute university college clinic dental doctor health pharmacy insure insurance credit creditcard loans mortgage
  apartments realestate villas rentals vacations flights cruises tours hotel taxi camp fishing golf football hockey
  hu cz sk pl ro bg lt lv ee fi dk gr tr il ae sa ir pk lk mn kh th vn ph tw hk kr jp nz ng ke ug et
  pe cl ar uy mx do cr pa hn vc
`);

/** Endings that are words as well, as brands and tools of today take them. */
export const OTHER_ODD_SUFFIXES = words(`
  io io io co me ai ai app app dev dev link so to sh gg ly id is it in my be at fm im am ms la ps md rs py zip mov cx tf mk
  page run host new tools codes systems services solutions academy video games game fun cam chat bot build studio design art
  land farm garden kitchen fit health beauty fashion style love family kids school training community social network foundation
  finance fund money cash exchange markets trading tax capital company business agency marketing media digital direct support
`);

/** Endings outside the public root that reports name, always defanged there. */
export const OTHER_ROOTS = words('bit onion coin emc lib bazar i2p eth crypto');

/** IDN endings and the script of the names below them. */
export const IDN_SUFFIXES: readonly (readonly [suffix: string, script: 'cyrillic' | 'han' | 'latin'])[] = [
  ['рф', 'cyrillic'],
  ['бел', 'cyrillic'],
  ['укр', 'cyrillic'],
  ['中国', 'han'],
  ['公司', 'han'],
  ['网络', 'han'],
  ['com', 'han'],
  ['com', 'latin'],
  ['de', 'latin'],
  ['at', 'latin'],
  ['com', 'cyrillic'],
];
