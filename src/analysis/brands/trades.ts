import { wordSet } from '../word-set.ts';

/** Trades with words of their own, as flags of `names.ts`. */
export const TRADES = ['talk', 'parcel', 'bank', 'state'] as const;
export type Trade = (typeof TRADES)[number];

/** What an impostor of each trade offers, in several languages: beside a name of that trade it is a lure. */
export const TRADE_WORDS: Readonly<Record<Trade, ReadonlySet<string>>> = {
  talk: wordSet('meeting meetings invite invitation join web webapp chat call download desktop premium workspace'),
  parcel: wordSet(`
    package packages parcel parcels packet delivery redelivery tracking track shipment shipping reschedule customs fee
    paket pakete lieferung zustellung sendung zoll colis livraison suivi paquete entrega envio aduana pacco consegna
    spedizione pakket bezorging paczka przesylka dostawa
  `),
  bank: wordSet(`
    bank banking netbanking ebanking onlinebanking online card cards tan pushtan mobiletan phototan kunden kundenservice
    kundendienst service customer clients tarjeta banca banque carte carta aktualisierung
  `),
  state: wordSet(`
    refund refunds tax taxes return rebate stimulus payment claim steuer steuern erstattung rueckerstattung impot impots
    remboursement carte rimborso reembolso portal
  `),
};
