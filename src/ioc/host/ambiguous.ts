const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Top-level domains that are also file extensions: `install.sh`, `setup.py`, `README.md`. */
export const FILE_ENDINGS = words(`
  zip sh py rs md pl ps mov java ai so cab mm ml st la pm cc tf app pub gz bz sc bar mk ms sql vi as ac lib doc dot
  med pet cfd webcam prof data dev cpa map ad am pk sy bin td
`);

/** Top-level domains that code and prose use after a dot: `this.id`, `args.host`, `a.link`, `done.in`. */
export const CODE_WORDS = words(`
  id name host run link io is it in at as be by do no to my me so us am pm info new now live page data date day app
  apps menu list click call cat ceo chat check city cloud code color contact cool deal delivery design direct dog
  download email events exchange express fail family fan farm film final find fish fit fly foo forum fund fyi games
  gift global group guide here hot how img ink land law legal life limited loan lol lot love mail man map market
  media mobile mom money more news next ninja one online open parts pay phone photo pics pin place play plus post
  press prime pro prod properties protection pub quest read red rent repair report rest review rich room safe sale
  save school science search security select services settings shop show site sky soccer social software space spot
  star stock storage store stream studio style support systems tab talk tax team tech test time tips today tools top
  total town toys trade training tube video vote wang watch watches web wiki win work works world you zero zone box
  build builders business bid best band bar beer bike bot audio author auto baby ads active abs academy able target
  return channel channels monitor network kids kim int dev like java moe goo pnc case cash center common domains
  drive dance eat eco edit equipment error feedback fire flow form frame free fun gay gives got help hosting
  institute latino locker mini mov navy net number object off office onl org origin partners path player prof race
  realtor
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

/** First labels of qualified names in code: `java.util`, `this.x`, `System.Net`. */
export const CODE_ROOTS = words(`
  this self args arg obj object e ev evt event req res request response window document console math json array
  string system os sys np pd plt std java javax javafx kotlin scala android androidx jdk sun com org net edu gov io
  microsoft windows node module exports process app config settings options props state data item items user file
  files path root parent child element el input output result results ctx context logger log client server session
  conn connection db cursor model view form field key value val row col table index i j k x y z a b c d f g n m s t
  v p q r u w err error exception test boolean integer number date regexp map set list vector django flask werkzeug
  numpy pandas torch tf
`);

/**
 * Endings outside the root zone under which names live all the same: Tor, I2P, Namecoin, EmerDNS, and RFC 2606's
 * examples.
 */
export const OTHER_ROOTS = words('onion i2p bit bazar emc example');
