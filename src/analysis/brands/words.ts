import { wordSet } from '../word-set.ts';

/** Words that ask for a secret or frighten somebody into giving one: beside any name they tell an impostor. */
export const LURES = wordSet(`
  login signin signon logon log sign verify verification verified verif secure secured security safe account accounts
  acc auth authenticate authentication password passwort passcode unlock unlocked recover recovery restore confirm
  confirmation validate validation suspended suspension blocked limited locked alert alerts warning billing wallet
  webmail webscr sso mfa 2fa otp id myaccount connexion anmeldung kundenlogin acceso conta update updates upgrade
  support airdrop claim helpdesk giveaway wallets promo bonus reward rewards
  sicherheit sicherung anmelden kundenkonto konto verifizierung verifizieren bestaetigen bestaetigung freischalten
  securite verifier compte identifiant seguridad cuenta verificar verificacion iniciar ingresar sicurezza accesso conto
  verifica seguranca entrar verificacao inloggen beveiliging rekening verificatie logowanie weryfikacja
`);

/** Words that a rightful owner of an ordinary word might use as well: they count beside distinctive names only. */
export const SERVICE_WORDS = wordSet(`
  service services help care customer client clients kunden kundenservice online web mobile app portal center centre
  team pay payment payments invoice refund gift giftcard prize event free drop winner offer survey delivery tracking
  track parcel package packet post express shipping shipment redelivery reschedule toll fee customs bank banking
  netbanking card cards office mail meeting document documents docs share file download docusign notice message
  messages voicemail case review appeal policy copyright business ads partner official
  www nitro tan pushtan jobs invite invitation meetings gifts prizes giveaways refunds tax parcels packages win freebie kundendienst
  paket lieferung zustellung sendung zoll rechnung zahlung erstattung gewinn gewinnspiel hilfe banque livraison colis
  suivi facture paiement remboursement cadeau aide paquete entrega envio aduana factura pago reembolso premio regalo
  soporte ayuda pacco consegna spedizione fattura pagamento rimborso assistenza pakket bezorging betaling factuur
  przesylka paczka dostawa platnosc
`);

/** Labels one slip away from a name that are words or names of their own. */
export const UNSUSPICIOUS = wordSet(`
  goggle cloud citric password postal inmost papal revolt truest truism trust barclay interact finance trevor tremor
  twister titter twitted discard ubank dbank mercati correo klara factbook applied discoed
`);

/** Suffixes under which owners of a name publish under just that name; on other shared hosts somebody else does. */
export const OWNER_PAGES = wordSet('github.io gitlab.io readthedocs.io');

/**
 * Services that put their own suffix behind other people's host names, by design: content delivery, translation,
 * session proxies, block lists asked by DNS. A whole name in front of these is no disguise.
 */
export const RELAYS = wordSet(`
  edgekey.net edgesuite.net akadns.net akamaiedge.net akamaized.net akamaihd.net akamai.net cloudflare.net fastly.net
  fastlylb.net cloudfront.net trafficmanager.net azurefd.net azureedge.net edgecastcdn.net footprint.net incapdns.net
  impervadns.net cdngc.net llnwd.net lldns.net kunlunca.com mcas.ms translate.goog ampproject.org spamhaus.org
  surbl.org uribl.com spamcop.net barracudacentral.org msedge.net
`);

/**
 * Suffixes sold to anybody for nothing or next to it, or one slip away from `.com`: the ones that lists of abused
 * domains name most (Spamhaus, Interisle). An owner of a known name hardly ever publishes under them.
 */
export const CARELESS_SUFFIXES = wordSet(`
  tk ml ga cf gq cm om su pw cc ws bz nu to xyz top icu cyou cfd sbs bond click link live online site website space
  store shop buzz rest monster quest fun lol vip win loan date racing review stream download party trade faith
  accountant cricket men gdn bid hair skin beauty makeup autos boats homes mom pics zip mov
`);
