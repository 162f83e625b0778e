const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Endings so common that a name under them is a domain wherever it stands. */
export const FAMILIAR = words('com net org biz edu gov mil onion');

/** Endings that code, prose or files use as well, under which names are domains more often than not. */
export const MOSTLY_DOMAINS = words(`
  io co me cc tv ai app dev top info online site pro club shop tech store live click cloud space icu fun
  website press bid win life world news today network center download stream support services systems global
  digital vip loan rest quest buzz pl ml pw ac ad bz la mk pk pm sc tf td pet cfd mom zone trade studio guru
  lol cam wiki agency group gay band best blog bit bazar emc cf cu sv pt one beer us be kim wtf ink racing party webcam social jobs coffee
  bio tel
`);

/** Endings that are as often a word of code or prose as a domain. */
export const HALF_AND_HALF = words(`
  link host run work team page date men cards cash photos pics hair skin fit games science review
  country company cab inc tab it in no at to is my by am vi st ms faith money tools tours deals house
  exposed email fail beauty homes boats market markets law legal cool guide directory energy care video
  media land city pub mc photo gift gifts ne lt gt ge help place food plus pink chat school dog
`);

/** Top-level domains that are first of all file extensions: `install.sh`, `setup.py`, `README.md`. */
export const FILE_ENDINGS = words(`
  zip sh py rs md ps mov java so mm gz map prof target
`);

/** Top-level domains that follow a dot in code and prose much more than in names: `this.id`, `obj.name`. */
export const CODE_WORDS = words(`
  id name as do new now data day menu call cat ceo contact events exchange express family fan farm film
  final find fish fly foo forum free fund fyi gives got here hot how like limited locker lot mail man mobile more
  moe off office open origin parts path phone pin play player post prime prod properties protection
  read red rent repair report room safe sale save search security select show sky soccer software spot star
  stock storage talk tax test tips total town toys training tube vote watch web works you zero box build
  builders business bike bot audio author auto baby ads active abs academy able return channel channels
  monitor kids int pnc case common domains drive dance eat eco edit equipment error feedback fire flow form frame
  hosting institute latino mini navy number object onl partners race realtor abc android black blue book
  broker camera car card circle claims compare computer coupon credit dad degree docs doctor fast flights 
  glass gold graphics green health ice joy locus management meet meme mint movie music observer orange origins
  pictures pid ping pioneer property radio safety sas seat secure seek seven shell silk smile song spa supply
  taxi tickets tunes vision voting weather boo next analytics direct design delivery pay love mls dclk dds dnp ses bar style codes dot
`);

/**
 * Extensions of files that are no top-level domain: refused even where the dot is defanged, unless a list says
 * otherwise.
 */
export const FILE_ONLY = words(`
  exe dll sys bat cmd scr vbs vbe js jse wsf wsh ps1 psm1 psd1 hta lnk doc docx docm dot dotm xls xlsx xlsm xlsb ppt
  pptx pptm pdf rtf txt log csv tsv json xml html htm php asp aspx jsp jpg jpeg png gif bmp ico svg wav mp mp3 mp4
  avi jar war class apk ipa dmg pkg deb rpm msi msp iso img vhd vhdx rar tar tgz bz2 xz 7z cpp hpp cs vb ts tsx jsx
  css scss map lock toml yaml yml ini cfg conf config bak tmp temp swp dat db sqlite mdb pem crt cer key pfx ova
  vmdk elf bin ocx cpl chm reg inf url eml msg yar yara rules sig go rb lua swift kt scala pyc pyo egg whl gem sln
  csproj nupkg plist dylib ko vmx pcap pcapng evtx mjs cjs mts cts md5 sha1 sha256 svelte vue tpl ejs less sass wasm
  d dic po mo ttf woff woff2 eot webp webm mkv m4a flv ogg odt ods odp jsonl ndjson ipynb gradle properties xsd xsl
  xslt jsonc snap
`);

/** Endings of source and data files among the other classes; with the name of such a file they are one: `main.cc`. */
export const FILE_LIKE = words(`
  prod network link cc cf pt cu sv cl pl ml ai app dev ac ad am as la mk pk pm sc st tf td gs ph ss vi ms in coffee
  inc cab tab cat pub mobi ax bb br bz cr gd nu run properties zone pro do info mo report mc gd fm sx mz tm
`);

/** Labels that tell a variant of a file before its extension: `app.min.js`, `parse.test.cc`, `backup.tar.bz`. */
export const FILE_MIDDLES = words(`
  min test tests spec conf config tar css js d bundle orig bak old tmp prod dist html php chunk module component service
  stories e2e gz xz zip json xml yml yaml txt csv log lock map esm umd cjs slim debug release final draft copy part
  sample example default local inc class cmake pb pdf doc docx so sig d gen g module-info in
`);

/** What files are called all over: `setup.py`, `main.rs`. */
export const FILE_STEMS = words(`
  setup main index install readme changelog license contributing test tests build config lib mod init utils util
  helpers run start stop deploy app server client master local sendmail makefile dockerfile docker-compose
  configure script update upgrade backup cron entrypoint bootstrap manage models views urls settings conftest
  default logo model example examples sample demo notes todo security authors news faq summary overview
  introduction usage tutorial command archive data src docs release dist package module types common core base
  error errors parser providers outputs versions variables terraform backend
`);

/** First labels of qualified names in code: `java.util`, `this.x`, `System.Net`. */
export const CODE_ROOTS = words(`
  this self super args arg obj object e ev evt event req res request response window document console math json
  array string system os sys np pd plt std java javax javafx jakarta kotlin scala android androidx jdk sun com org
  net edu gov io microsoft windows node module exports process app config settings options opts props state data
  item items user users file files path root parent child children element elem el input output result results ctx
  context logger log logging client server session conn connection db cursor model view form field key value val
  row col table index i j k x y z a b c d f g n m s t v p q r u w err error exception test boolean integer number
  date regexp map set list vector django flask werkzeug numpy pandas torch tf spring hash http https tls dns rule
  related source destination agent observer winlog cloud threat host hosts registry service container package
  vulnerability group device network page site post article category tag product order customer account address
  profile author comment message msg collections importlib unittest pytest typing abc functools itertools threading
  socket requests random time datetime asyncio subprocess location navigator history screen promise fs url uri info
  entry record option div span ul ol li td th tr h1 h2 h3 h4 h5 h6 body html head img button label select section
  nav header footer main aside video audio canvas svg iframe figure pe elf selection condition logsource push
  remote branch core eth0 kernel vm attr attrs param params query cookie cookies headers env meta metadata spec
  status default cfg conf opt arr str num val ref fn buf src dst idx len wlan0 br0 docker0 bond0 operator parameter candidate template token distutils cryptography pygments foo bar baz
`);

/** First labels that are nothing but code. */
export const SURE_ROOTS = words(`
  this self super cls args arg kwargs obj object evt event req res ctx e i j k x y z np pd plt std os sys java javax javafx
  jakarta kotlin scala androidx window document console math json props params opts err elem el foo
`);

/**
 * Endings outside the root zone under which names live all the same: Tor, I2P, Namecoin, EmerDNS, and RFC 2606's
 * examples.
 */
export const OTHER_ROOTS = words('onion i2p bit bazar emc example');
