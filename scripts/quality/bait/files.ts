import type { Part } from '../document.ts';
import type { Random } from '../random.ts';
import { WORDS } from '../words.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Extensions that are also top-level domains. */
const DOMAIN_LIKE = words(`
  zip zip zip mov sh sh sh py py py rs rs rs md md md pl pl ps so so so app ai java java cc cc la mk ml pm tf pub cat do
  map js.map css.map properties properties inc pro data conf.in h.in bin.sh tar.bz min.css.br zone run mobi info cab tab
`);

/** Seen less often: Objective-C++, autoconf, automake, gettext, BitBake, OpenCL, SystemVerilog, netCDF. */
const RARE = words('mm ac am in mo bb cl sv nc ax cf as cr');

/** The same for other trades: CUDA, PyTorch, Godot, Apps Script, ECMAScript modules, Perl headers, Matlab, LabVIEW. */
const OTHER_TRADES = words(`
  cu pt gd gs es ph vi st mp ps mc dm er sx tm ng ma re pk ba ad bd ch ec fm gp gl hm ie il je ki li lu mn mz nf nu pn
`);

const EVERYDAY: Readonly<Record<Part, readonly string[]>> = {
  A: DOMAIN_LIKE,
  B: DOMAIN_LIKE,
  C: words(`
    zip zip zip sh sh py py py rs md md pl so so app java ai ps cc mk ml pm tf cat la properties inc mov bz in map pub cab pro
    jar.zip pdf.zip docx.zip so.old.zip min.js.map css.map conf.d.in tar.sh d.so cpython-311.so test.py spec.rs draft.md info tab
  `),
  D: words(`
    zip zip zip py py sh sh rs md md pl so java app ai ps cc mov map.js inc pub cab tar.zip test.py d.rs spec.pl min.js bak.zip la pm tf mk
  `),
};

const OTHER = words(`
  exe dll sys bat cmd ps1 vbs js jsp php asp aspx txt log doc docx xls xlsx pdf png jpg gif svg css html xml json yaml yml toml
  ini cfg conf gz tar tar.gz 7z rar iso img bin dat db sqlite c h cpp hpp cs go rb ts tsx lua swift kt class jar war msi deb rpm
  lnk hta wsf scr cpl tmp bak old pem crt key csv tsv
`);

const REAL: Readonly<Record<Part, readonly string[]>> = {
  A: words(`
    README.md setup.py main.rs install.sh __init__.py libcrypto.so libssl.so Makefile.am configure.in id_rsa.pub ls.so
    CHANGELOG.md build.rs mod.rs manage.py entrypoint.sh Main.java index.pl main.cc report.zip Calculator.app main.tf
    sendmail.cf libtool.la rules.mk String.java Thread.java conftest.py run.sh lib.rs Driver.java CONTRIBUTING.md
  `),
  B: words(`
    SECURITY.md wsgi.py lib.rs bootstrap.sh __main__.py ld-linux.so libc.so Makefile.in config.in authorized_keys.pub
    LICENSE.md tests.rs error.rs app.py deploy.sh Application.java cgi.pl string.cc photos.zip Safari.app variables.tf
    submit.mc libgcc.la common.mk HashMap.java FutureTask.java tasks.py start.sh main.rs Handler.java index.md
  `),
  C: words(`
    ARCHITECTURE.md CODE_OF_CONDUCT.md conftest.py __version__.py urls.py models.py Cargo.rs mod.rs ffi.rs postinst.sh env.sh
    libpthread.so libstdc++.so ld.so module-info.java package-info.java BaseActivity.java outputs.tf providers.tf backend.tf
    test.pl Build.PL Carp.pm Getopt.pm invoice.zip scan_001.zip Telegram.app Terminal.app known_hosts.pub kernel.cu model.pt
    player.gd Code.gs aclocal.am Makefile.am config.h.in version.ml parser.ml resume.ai wallpaper.mov release-notes.md prefs.cab
  `),
  D: words(`
    README.md requirements.py setup.sh lib.rs docker-entrypoint.sh libc.so invoice.zip statement_2024.zip order.zip gradlew.sh Main.java App.java test_utils.py utils.py views.py admin.py index.pl Config.pm Photos.app install.ps main.cc backup.tf payload.sh run.sh
  `),
};

/** A file whose extension is a top-level domain: the commonest complaint about every extractor. */
export function domainLikeFile(random: Random, part: Part): string {
  if (random.chance(0.4)) return random.pick(REAL[part]);
  return `${stem(random, part)}.${random.pick(random.chance(0.08) ? (part === 'C' ? OTHER_TRADES : RARE) : EVERYDAY[part])}`;
}

export function otherFile(random: Random, part: Part): string {
  return `${stem(random, part)}.${random.pick(OTHER)}`;
}

function stem(random: Random, part: Part): string {
  const { nouns, lures, verbs } = WORDS[part];
  const noun = random.pick(nouns);
  const shapes = [
    noun,
    `${noun}_${random.pick(nouns)}`,
    `${random.pick(lures)}-${noun}`,
    `${noun}-${random.int(0, 9)}.${random.int(0, 40)}`,
    `${noun}${random.int(1, 20)}`,
    `${noun[0]?.toUpperCase()}${noun.slice(1)}`,
    `${random.pick(verbs)}_${noun}`,
    `${noun}.min`,
    `${noun}.test`,
    `${noun}_v${random.int(1, 9)}`,
  ];
  return random.pick(shapes);
}
