import type { Part } from './document.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

interface Words {
  /** What invented names are built from. */
  readonly syllables: readonly string[];
  /** What look-alike and throw-away domains are built from. */
  readonly lures: readonly string[];
  /** What hosts below a domain are called. */
  readonly hosts: readonly string[];
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  readonly logins: readonly string[];
  readonly boxes: readonly string[];
  readonly families: readonly string[];
  readonly organisations: readonly string[];
}

/** The vocabularies share no word list. */
export const WORDS: Readonly<Record<Part, Words>> = {
  A: {
    syllables: words(
      'ka ro vel tin mar dos qui zen lu bra fen gor hil jat kos lem mur nav pol rus sal tev ur wex yor zim dra plo sti',
    ),
    lures: words(
      'secure update login portal account cdn static mail cloud office verify invoice support billing service api gate sync',
    ),
    hosts: words('www mail cdn api static img ns1 ns2 vpn dev files update login m secure gw c2 panel smtp mx a1 x'),
    nouns: words(
      'loader sample server payload session cluster queue worker cache token socket buffer handler client record template backup report ticket process thread module',
    ),
    verbs: words('opens reads sends drops writes contacts loads checks starts stops deletes encrypts copies'),
    logins: words('admin root oracle test postgres jsmith mbauer deploy backup guest ubuntu svc_sql git'),
    boxes: words('web01 db02 gw-edge mailhub node7 ip-10-0-3-7 build-agent WS0142 DC01 k8s-master srv3'),
    families: words('BRONZELEAF QuietHeron MossLoader DarkFerret IronTurnip PaleAnchor'),
    organisations: words('Northfold Kestrelworks Harbourline Amberlock Fieldgate Stonewick'),
  },
  B: {
    syllables: words(
      'ba ce dil fo gan hep ist jun kel lor min nop osk pra ren sib tor ulm vos wim xan yel zor chi tha kru gle ble',
    ),
    lures: words(
      'auth signin my-account helpdesk download get fast web drive docs share bank pay wallet track parcel news app edge id',
    ),
    hosts: words(
      'www2 webmail assets media ftp dns remote portal git shop blog status eu1 us-west relay in out proxy test b z9',
    ),
    nouns: words(
      'implant tool dropper listener registry kernel driver stage config archive bundle index pipeline tenant mailbox proxy scheduler broker sensor agent',
    ),
    verbs: words('fetches parses uploads spawns injects hides resolves unpacks mounts renames scans'),
    logins: words('administrator user1 nagios jenkins ftpuser klee apatel www-data pi centos ansible hadoop mysql'),
    boxes: words('proxy-a app3 ns-int PC-7781 FILESRV2 mx-out-4 worker-19 bastion edge-eu lab-vm9 HV-03'),
    families: words('SaltRiver GlassOtter TINROOF WanderBot CopperMole NightSieve'),
    organisations: words('Ostermann Bluequay Larchfield Pinemark Tidewell Gravesend'),
  },
  C: {
    syllables: words(
      'ad bel cor dun eph fal gri hon ilo jov kre lan moc nel olb pha qua ret sol tum uri vas wyn xe yur zad sma tro pli ska',
    ),
    lures: words(
      'connect my cdn-img webmail recovery team o365 sso payroll hr docs-view onedrive fedex dhl refund claim status beta shop crypto vault rewards join support-desk',
    ),
    hosts: words(
      'www app m1 sso idp owa autodiscover lists mx2 pop imap sftp edge01 node-3 origin dl repo cdn3 stats telemetry ocsp crl time s3 q 0',
    ),
    nouns: words(
      'beacon stub injector packer relay config broker plugin feature widget invoice order checkout profile account catalog locale theme runner artifact manifest cursor snapshot policy shard tracer',
    ),
    verbs: words(
      'beacons polls queries decodes patches hooks exfiltrates retries maps allocates signs compiles renders exports locks',
    ),
    logins: words(
      'svc-backup ec2-user sa operator vagrant kiosk m.keller hpatel zabbix tomcat runner dbadmin azureuser nobody scanner',
    ),
    boxes: words(
      'LAPTOP-7F3K2 SRV-FILE01 ip-172-31-4-9 aks-pool-2 mbp-anna RODC-02 core-sw1 fw-dmz-b esx14 jenkins-3 pos-114',
    ),
    families: words('VelvetMantis ColdSpindle AmberLynx RUSTNAIL GreyLoom TinyHarrow SandPiper'),
    organisations: words('Wexcombe Torvald Aldermoor Brightquill Castellan Dunmere'),
  },
  D: {
    syllables: words(
      'ab cri dan ero fil gam hol int jor kap lid mas nev ond pri qui rad sev tam urs vol wen xil yor zab',
    ),
    lures: words('webshop intranet signage pickup forms sharepoint meet calendar survey voucher ticketing'),
    hosts: words('www app mail cdn'),
    nouns: words(
      'wiper stealer clipper skimmer botnet keylogger dashboard inventory scheduler printer gateway ledger thumbnail player exporter formatter tokenizer crawler mailer importer shipment voucher widget',
    ),
    verbs: words('harvests enumerates compresses uploads terminates registers validates schedules imports'),
    logins: words('mrossi cfischer svc_sccm gitlab-runner pgadmin nginx helpdesk2 dpark ywang backup-op Administrator'),
    boxes: words('DESKTOP-4Q9TK2L WIN-SQL02 lnx-build7 eks-node-3 NB-FIN-118 exch02 edge-rtr1 vpn-gw2 K8S-WRK-5'),
    families: words('FrostViper OctoRat LummaLike SOOTDOOR HollowTide KeenSparrow DustCrawler PLUMSHELL Wavecrate'),
    organisations: words('Ironbridge Sentraline Mapleworth Quorra Hexagrid Vantor Lowenfeld'),
  },
};
