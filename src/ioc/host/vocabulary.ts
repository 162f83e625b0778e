const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * Words of seven and more letters that programs, files and settings are full of, and that end as no rule for English
 * words says. Nobody is known by one of them alone, so a name built of them needs somebody who says that it is a name.
 */
export const ORDINARY = words(`
  abstract accept account activity adapter address advanced algorithm allocate analytics announce anonymous antivirus anything
  appendix approach approval archive artifact aspect assembly asset attempt attach attack attribute authority autofill average
  backdrop backend background backlog backup balance bandwidth barcode baseline benchmark billing binding blacklist blacklists
  blueprint boundary branch breadcrumb breakpoint broadcast browser bucket builtin business button callback campaign canvas
  captcha capture carousel cascade catalog catalogue category certificate challenge changelog channel chapter character chassis
  checkbox checkout checkpoint checksum choice circuit classic cleanup clickable clipboard cluster collapse colleague command
  comment company compact compass complete complex compress compute concept concern concrete conduct conflict consent console
  constant constraint consult contact content contract contrast control convert copyright country crawler currency customer
  dashboard database dataset datastore deadlock deadline default defense delegate deploy dialect dialog digest directory discount
  discover dispatch display distinct district document download dropdown dynamic element embedded emphasis endpoint enforce
  envelope epilogue example exchange execute exploit explicit explore external extract factory failback failover fallback
  favorite favourite feature feedback filesystem firewall flatten foreground forensic fortress forward fragment framework freeze
  frequency fullscreen function gateway general generic geography glossary gradient grammar graphics greenfield guarantee
  guideline handshake hardware hashtag headless healthcheck heartbeat helpdesk highlight history homepage hostname hotspot
  household identify illegal implicit implant inbound include increment industry inject inline inspect install instant intent
  interact intercept interest interim internal internet interval invoice journal jumpbox kerberos keyboard keyword landmark
  landscape language lastname latency lexicon library license lifecycle limited literal locale locator lockdown logging machine macro
  mailbox manager manifest markdown maximum medicine metadata middleware migrate minimum mission modular modulus monitor
  monolith multicast mutation namespace network neutral notebook notify numeric objects observe offline offset onboard ontology
  operand operator optimal orchestra original orphaned outbound outcome outlook outreach overflow overhead overlap overlay
  overview package packet paragraph parallel partial passport password payload payroll pattern pending percent perform perimeter
  permit persist physics pipeline placeholder platform playback playbook pointer portfolio portrait postcode preamble prefetch
  preflight premium present preset preview primary primitive printout problem process product profile program progress project
  prologue prompt propagate protect protocol prototype provide proximity publish pushback quantum quarantine quickstart ransom
  readonly rebound receipt recover redirect redraw referral refresh register regular reload remark removal replica report
  request research reserve residual respond restart restore restrict result retract retrieve returns revamp rewards roadmap
  rollback rollout runbook runtime sandbox savepoint scaffold scenario schedule scratch screenshot scripts scroll sealed search
  segment semantic shutdown sidebar sidecar signal signout signup simplify singleton skeleton sitemap snapshot snippet socket
  software solid sparkle special spectrum speech sphinx spotlight standalone standard standby startup static stealth straight
  stream strict strings structure subject subnet subscript success suggest summary support surface suspect symbol syntax system
  tabular taxonomy teardown telemetry template tenant terminal textarea texture thickness threshold throttle through tickets
  timeout timestamp timezone toolbar toolkit tooltip topology tracking traffic transfer transform translate transport trigger
  truncate trusted twofold unicast unicode unified uniform universe unknown unlock upgrade upload upstream usability username
  utility validate variable variant vector velocity verbose viewport virtual visible waitlist wallpaper warehouse watchdog
  watermark webhook website weekday whitelist whitespace widget wildcard windows wireless wizard workbench workbook workflow
  workload workout workshop workspace worksheet writable yearbook
`);

/** The shorter ones, by which anything may be called. */
export const SHORT_WORDS = words(`
  access action add admin agent alarm alert alias align allow amount anchor angle area array asset async atom attach auth backup
  badge banner base batch beacon bench bind block board bonus border bottom bounce box brand bridge brief broker buffer build
  bulk bundle bus button byte cache call cancel cap cart cell chain change chart chat check child chunk claim class clean clear
  click clock clone close cloud cluster code codec color column commit common config core corpus count coupon cover crash crawl
  create cron crop curl cursor curve cycle daemon dash data date day debug decode deep delay delete delta deny depth desk detail
  device diff digit disk dock domain done draft drag drain draw drive drop dump edge edit editor effect email empty enable end
  engine entity entry enum env epoch equal error escape event exact exec exit expire export extra face fact fade fail farm fatal
  feed fetch field file filter final find first fixed flag flash flat float flow flush focus fold font footer form format frame
  free full fuse gauge gear given global grade grant graph grid group guard guest guide handle hash head header heap height help
  hidden hint hold home hook host hour hover icon image import inbox index info init inner input insert intro issue item job join
  jump just keep kernel key kind label lambda last latch layer layout lazy lead leaf lease left legend length lens level lib limit
  line link list live load local lock log logger login logo loop macro mail main mark mask master match max media member memory menu
  merge mesh meta meter method metric middle min mini mirror mode model modal module month mount mouse move music mute name native
  nav need nest net never news next node noise normal note null object offer office once open option orange order origin other
  outer output owner pack packer page paint panel param parent parse part patch path pause payload peer pending period phase phone
  photo phrase pick pin ping pipe pivot pixel place plain plan plugin point poll pool pop port post power prefix press price print
  prior prob probe proc prompt proof proxy pulse pump push quality query queue quick quota quote race radio random range rank rate
  raw read ready reason record recent redo reduce ref reject relay remote rename render repeat reply repo report request reset
  resize retry return review right ring role roll root rotate round route row rule run runner safe sale sample save scale scan
  scene schema scope score scroll search second secret sector secure seed select send sender sensor server service session set
  setup shadow shape shard share sheet shell shift short show side sign signal simple sink site size skip slice slide slot small
  smart snap socket sort sound source space span spawn spec speed spin split spool sprite stable stack staff stage start state
  static status step stock stop storage store story stream strict string strip stub style submit suffix sum super swap switch
  symbol sync system tab table tag tail target task team temp tenant term test text theme thread thumb ticket tile time timer
  title toast todo toggle token tone tool top topic total touch trace tracer track trade train tree trigger trim trunk trust
  tuple turn type undo union unit update upload usage user valid value vault vector vendor verify version video view visit voice
  volume vote wait wake wallet warn watch wave web week weight wheel width window word work worker world wrap write year zone zoom
  active addon apply audit author bean client custom driver factor figure folder helper holder inset loader lookup margin marker matrix nested notice
  number online params parser picker policy popup radius ratio reader region rules screen script series single slider writer
`);
